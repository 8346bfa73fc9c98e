import type { ReactElement } from 'react';
import { IconButton } from '../../../components/Button.tsx';
import { say } from '../../../wording/say.ts';

/** Up, down and out, for one item of a list. */
export function MoveButtons({
  what,
  first,
  last,
  onMove,
  onRemove,
}: {
  /** As in "request 2". */
  readonly what: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}): ReactElement {
  return (
    <span className="move-buttons">
      <IconButton
        icon="up"
        label={say('papers.move-up-of', { what })}
        disabled={first}
        onClick={() => onMove(-1)}
      />
      <IconButton
        icon="down"
        label={say('papers.move-down-of', { what })}
        disabled={last}
        onClick={() => onMove(1)}
      />
      <IconButton icon="close" label={say('papers.remove-of', { what })} onClick={onRemove} />
    </span>
  );
}
