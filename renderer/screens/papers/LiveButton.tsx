import type { ReactElement } from 'react';
import { useFieldBook } from '../../editor/field-book.ts';
import { openBubble } from '../../editor/floating.ts';
import { say } from '../../wording/say.ts';

/** A live field where nobody writes: in a table that follows the plan. */
export function LiveButton({ name, shown }: { readonly name: string; readonly shown: string }): ReactElement {
  const fields = useFieldBook((book) => book.fields);
  const words = fields?.get(name)?.words ?? name;
  return (
    <button
      type="button"
      className="live"
      aria-label={`${shown}. ${say('papers.live-field', { words })}`}
      aria-haspopup="dialog"
      onClick={({ currentTarget }) =>
        openBubble({ name, target: currentTarget, leave: () => currentTarget.focus() })
      }
    >
      {shown}
    </button>
  );
}
