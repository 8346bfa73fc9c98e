import { useState, type DragEvent, type ReactElement, type ReactNode } from 'react';
import { say } from '../wording/say.ts';
import { useOpener } from './use-opener.ts';

/** Lets a file be dropped anywhere in the window. */
export function DropZone({ children }: { readonly children: ReactNode }): ReactElement {
  const opener = useOpener();
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    const file = event.dataTransfer.files.item(0);
    if (file === null) return;
    event.preventDefault();
    void opener.drop(file);
  };
  return (
    <div
      className={over ? 'drop-zone is-over' : 'drop-zone'}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
      {over && <div className="drop-here">{say('frame.drop')}</div>}
    </div>
  );
}
