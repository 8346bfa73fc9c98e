import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { paragraph } from '#shared/document/build';
import { walkParagraphs } from '#shared/document/text';
import {
  NO_PROPERTIES,
  type ListKind,
  type ListMark,
  type TextDocument,
} from '#shared/document/text-document';
import { pageOf } from '#shared/document/paper-style';
import { section } from '#shared/document/build';
import { readDocx } from '#shared/formats/docx/read/read-docx';
import { planLists } from '#shared/formats/docx/write/list-plan';
import { writeDocx } from '#shared/formats/docx/write/write-docx';
import { openPackage } from '#shared/formats/opc/opc-package';
import { listMark } from '#tests/support/arbitrary-document';
import { houseStyle } from '#tests/support/house-style';

function marks(
  list: string,
  kind: ListKind,
  ...labels: Array<readonly [level: number, label: string]>
): ListMark[] {
  return labels.map(([level, label]) => ({ list, level, kind, label }));
}

/** The levels of the first list as "level kind text from start", then the instances that differ from it. */
function planned(items: readonly ListMark[]): string[] {
  const { definitions, instances } = planLists(items);
  const levels = [...(definitions[0]?.levels ?? [])].map(
    ([level, { kind, text, start }]) => `${level} ${kind} ${text} from ${start}`,
  );
  const overrides = instances.flatMap(({ override }) =>
    override === null
      ? []
      : [`then ${override.level} ${override.format?.text ?? 'as before'} from ${override.start}`],
  );
  return [...levels, ...overrides];
}

function documentOf(items: readonly ListMark[]): TextDocument {
  return {
    kind: 'text',
    properties: NO_PROPERTIES,
    language: 'en-GB',
    body: items.map((list) => paragraph('Point', { list })),
    sections: [section(0, pageOf(houseStyle, 'portrait'))],
    notes: [],
    comments: [],
  };
}

async function labelsRead(items: readonly ListMark[]): Promise<Array<readonly [number, ListKind, string]>> {
  const bytes = await writeDocx(documentOf(items), nodeCodec, houseStyle);
  const read = readDocx(openPackage(bytes, nodeCodec)).document;
  return [...walkParagraphs(read.body)].map(
    ({ list }) => [list?.level ?? -1, list?.kind ?? 'other', list?.label ?? ''] as const,
  );
}

describe('numbering in a Word file', () => {
  it('finds that sections 1.0 hold paragraphs 1.1', () => {
    const sections = marks('s', 'decimal', [0, '1.0'], [1, '1.1'], [1, '1.2'], [0, '2.0'], [1, '2.1']);
    expect(planned(sections)).toEqual(['0 decimal %1.0 from 1', '1 decimal %1.%2 from 1']);
  });

  it('finds levels in letters and Roman numbers', () => {
    const items: ListMark[] = [
      ...marks('r', 'decimal', [0, '1.']),
      ...marks('r', 'lower-letter', [1, 'a)'], [1, 'b)']),
      ...marks('r', 'lower-roman', [2, '(i)'], [2, '(ii)']),
      ...marks('r', 'decimal', [0, '2.']),
      ...marks('r', 'lower-letter', [1, 'a)']),
    ];
    expect(planned(items)).toEqual([
      '0 decimal %1. from 1',
      '1 lower-letter %2) from 1',
      '2 lower-roman (%3) from 1',
    ]);
  });

  it('starts a list where its first label says', () => {
    expect(planned(marks('l', 'decimal', [0, '4.'], [0, '5.']))).toEqual(['0 decimal %1. from 4']);
  });

  it('begins anew, in the same list, where a label goes back', () => {
    const items = marks('l', 'decimal', [0, '1.'], [0, '2.'], [0, '1.'], [0, '2.']);
    expect(planned(items)).toEqual(['0 decimal %1. from 1', 'then 0 as before from 1']);
  });

  it('keeps words that only look like a number of something else', () => {
    expect(planned(marks('l', 'decimal', [0, 'A1.1'], [0, 'A1.2']))).toEqual(['0 decimal A1.%1 from 1']);
    expect(planned(marks('l', 'other', [0, 'Note']))).toEqual(['0 other Note from 1']);
  });

  it('shows exactly the labels asked for, whatever their order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(listMark, { minLength: 1, maxLength: 14 }), async (items) => {
        const asked = items.map(({ level, kind, label }) => [level, kind, label] as const);
        expect(await labelsRead(items)).toEqual(asked);
      }),
      { numRuns: Number(process.env.ROUND_TRIPS ?? 200) },
    );
  }, 60_000);
});
