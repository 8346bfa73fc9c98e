import type { ReactElement } from 'react';
import type { Inline } from '#shared/document/text-document';
import { Inlines } from './Inlines.tsx';
import type { PaperMark } from './marks.tsx';

/** Text with findings marked in it: a line under the words, and a pin in the margin. */
export function MarkedInlines({
  inlines,
  marks,
  choose,
}: {
  readonly inlines: readonly Inline[];
  readonly marks: readonly PaperMark[];
  readonly choose: (id: string) => void;
}): ReactElement {
  const pieces = cut(inlines, marks);
  return (
    <>
      {pieces.map(({ inlines: inside, mark, starts, before }, index) =>
        mark === null ? (
          <Inlines key={index} inlines={inside} />
        ) : (
          <mark
            key={index}
            className={`mark ${mark.kind}${mark.current ? ' is-current' : ''}`}
            data-finding={mark.id}
          >
            <Inlines inlines={inside} />
            {starts.map((each, place) => (
              <button
                key={each.id}
                type="button"
                className={`pin ${each.kind}`}
                style={{ marginRight: ((before + place) % PINS_ABREAST) * 28 }}
                aria-label={each.label}
                onClick={() => choose(each.id)}
              >
                {each.number}
              </button>
            ))}
          </mark>
        ),
      )}
    </>
  );
}

interface Piece {
  readonly inlines: readonly Inline[];
  /** The mark that is drawn; where several cover the words, the gravest. */
  readonly mark: PaperMark | null;
  /** Marks whose pin stands here. */
  readonly starts: readonly PaperMark[];
  /** How many pins of the paragraph stand before. */
  readonly before: number;
}

/** Pins of one paragraph stand beside each other, as many as the margin has room for. */
const PINS_ABREAST = 3;

const GRAVEST = ['m', 'l', 'n'];

/** Cuts the runs where marks begin and end. Hidden text counts nothing, as in the check itself. */
function cut(inlines: readonly Inline[], marks: readonly PaperMark[]): Piece[] {
  const bounds = new Set(marks.flatMap(({ start, end }) => [start, end]));
  const pieces: Piece[] = [];
  const pinned = new Set<string>();
  let at = 0;
  const add = (inline: Inline, from: number, to: number): void => {
    const over = marks.filter(({ start, end }) => start < to && end > from);
    const [gravest = null] = over.toSorted((a, b) => GRAVEST.indexOf(a.kind) - GRAVEST.indexOf(b.kind));
    const starts = over.filter(({ id, pinned: has }) => has && !pinned.has(id));
    const before = pinned.size;
    for (const { id } of starts) pinned.add(id);
    pieces.push({ inlines: [inline], mark: gravest, starts, before });
  };
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      pieces.push({ inlines: [inline], mark: null, starts: [], before: pinned.size });
      continue;
    }
    if (inline.marks.hidden) continue;
    const end = at + inline.text.length;
    const cuts = [
      at,
      ...[...bounds].filter((each) => each > at && each < end).toSorted((a, b) => a - b),
      end,
    ];
    cuts.slice(0, -1).forEach((from, index) => {
      const to = cuts[index + 1] ?? end;
      add({ ...inline, text: inline.text.slice(from - at, to - at) }, from, to);
    });
    at = end;
  }
  return pieces;
}
