import { useEditorState, type Editor } from '@tiptap/react';
import type { ReactElement, ReactNode } from 'react';
import { IconButton } from '../../../components/Button.tsx';
import { say } from '../../../wording/say.ts';
import { indent, itemAt, toggleList } from './progress-node.ts';

/** What can be done with the words at the cursor. Their keys are the usual ones, so the buttons are one stop only. */
export function ProgressTools({
  editor,
  children,
}: {
  readonly editor: Editor;
  readonly children: ReactNode;
}): ReactElement {
  const now = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      bold: at.isActive('bold'),
      italic: at.isActive('italic'),
      listed: itemAt(at).mark !== 'none',
    }),
  });
  const act = (change: () => boolean) => (): void => {
    change();
    editor.commands.focus();
  };
  return (
    <div className="bar-tools" role="toolbar" aria-label={say('progress.tools')}>
      <LookButton look="bold" pressed={now.bold} onClick={act(() => editor.commands.toggleBold())} />
      <LookButton look="italic" pressed={now.italic} onClick={act(() => editor.commands.toggleItalic())} />
      <IconButton
        icon="list"
        label={say('progress.list')}
        keys="Control+Shift+8"
        aria-pressed={now.listed}
        onClick={act(() => toggleList(editor))}
      />
      <IconButton
        icon="outdent"
        label={say('progress.outdent')}
        keys="Shift+Tab"
        onClick={act(() => indent(editor, -1))}
      />
      <IconButton
        icon="indent"
        label={say('progress.indent')}
        keys="Tab"
        onClick={act(() => indent(editor, 1))}
      />
      {children}
    </div>
  );
}

function LookButton({
  look,
  pressed,
  onClick,
}: {
  readonly look: 'bold' | 'italic';
  readonly pressed: boolean;
  readonly onClick: () => void;
}): ReactElement {
  const bold = look === 'bold';
  const Look = bold ? 'strong' : 'em';
  const label = say(`progress.${look}`);
  return (
    <button
      type="button"
      className="btn bare icon small"
      aria-label={label}
      aria-keyshortcuts={bold ? 'Control+B' : 'Control+I'}
      aria-pressed={pressed}
      title={label}
      onClick={onClick}
    >
      <Look>{bold ? 'B' : 'I'}</Look>
    </button>
  );
}
