import type { ReactElement } from 'react';
import type { Prose, ProseRun } from '#shared/domain/paper-draft';
import { shownValue } from './field-node.ts';
import { useFieldBook } from './field-book.ts';

/** Words with their fields, as an editor shows them. */
export function StillProse({ words }: { readonly words: Prose }): ReactElement {
  useFieldBook();
  return (
    <div className="ProseMirror">
      {words.map(({ kind, runs }, index) => (
        <p key={index} data-kind={kind}>
          {runs.map((run, at) => (
            <StillRun key={at} run={run} />
          ))}
        </p>
      ))}
    </div>
  );
}

function StillRun({ run: { text, bold, italic } }: { readonly run: ProseRun }): ReactElement {
  const pieces = text.split(/(\{\{[^{}\s]+\}\})/).map((piece, index) =>
    piece.startsWith('{{') ? (
      <span key={index} className="live">
        {shownValue(piece.slice(2, -2))}
      </span>
    ) : (
      piece
    ),
  );
  const slanted = italic ? <em>{pieces}</em> : <>{pieces}</>;
  return bold ? <strong>{slanted}</strong> : slanted;
}
