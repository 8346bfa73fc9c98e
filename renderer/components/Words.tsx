import type { ReactElement } from 'react';
import type { WordPiece } from '#shared/compare/wording';
import { say } from '../wording/say.ts';

/** Words that came and went: underlined and struck out, and said so to a screen reader. Never by colour alone. */
export function Words({ pieces }: { readonly pieces: readonly WordPiece[] }): ReactElement {
  return (
    <>
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={index}>
            <span className="hidden">
              {say(kind === 'added' ? 'compare.added' : 'compare.removed-word')}{' '}
            </span>
            {text}
          </Tag>
        );
      })}
    </>
  );
}

/** One thing in place of another; either may be empty. */
export function Replaced({ from, to }: { readonly from: string; readonly to: string }): ReactElement {
  const pieces: WordPiece[] = [];
  if (from !== '') pieces.push({ kind: 'removed', text: from });
  if (from !== '' && to !== '') pieces.push({ kind: 'same', text: ' ' });
  if (to !== '') pieces.push({ kind: 'added', text: to });
  return <Words pieces={pieces} />;
}
