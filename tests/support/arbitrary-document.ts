import * as fc from 'fast-check';
import { BODY_START } from '#shared/document/source-ref';
import {
  NO_PROPERTIES,
  type Block,
  type ContentControl,
  type Contents,
  type Field,
  type Heading,
  type Inline,
  type ListMark,
  type Marks,
  type Note,
  type PageSetup,
  type Paragraph,
  type Section,
  type Table,
  type TableRow,
  type TextDocument,
  type TextRun,
} from '#shared/document/text-document';

/** Words that trip writers up: markup, the library's own placeholders, spaces, characters that Word writes as elements. */
const TRAPS = [
  ' leading and trailing ',
  'a\tb\nc',
  'non\u2011breaking\u00a0space and soft\u00adhyphen',
  '<w:p>&amp;"\'',
  '{default-bullet-numbering-0}',
  '{1-0}',
  '\uf8fe0{\uf8fe1',
  'CURRENT',
  'TOTAL_PAGES',
  '%1',
  '😀 £ é \u202e',
];

const words = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const line = words.map((each) => each.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim() || 'Wychbourne');
const colour = fc.constantFrom('FF0000', '00B050', 'FFC000', '1B365D', 'FFFFFF');
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null, freq: 2 });
const anchor = fc.constantFrom('introduction', 'Section_2', '_Toc12', 'Ünder');

const marks: fc.Arbitrary<Marks> = fc.record({
  bold: fc.boolean(),
  italic: fc.boolean(),
  underline: fc.boolean(),
  strike: fc.boolean(),
  script: fc.constantFrom(null, null, 'superscript', 'subscript'),
  highlight: maybe(fc.constantFrom('FFFF00', '00FF00', 'C0C0C0')),
  shade: maybe(colour),
  colour: maybe(colour),
  size: maybe(fc.integer({ min: 8, max: 60 }).map((halves) => halves / 2)),
  hidden: fc.constant(false),
});

const link = fc.oneof(
  anchor.map((name) => `#${name}`),
  fc.constantFrom(
    'https://www.wychbourne.example/a?b=1&c=%20#d',
    'http://wychbourne.example',
    'mailto:plan@wychbourne.example',
  ),
);

const field: fc.Arbitrary<Field> = fc.oneof(
  fc.constantFrom('activity.total', 'impact.red.share').map((name): Field => ({ kind: 'live', name })),
  fc.constantFrom<Field>({ kind: 'page-number' }, { kind: 'page-count' }),
  anchor.map((name): Field => ({ kind: 'reference', anchor: name })),
);

const control: fc.Arbitrary<ContentControl> = fc.record({
  kind: fc.constantFrom('text', 'rich', 'drop-down', 'date', 'checkbox', 'other'),
  tag: fc.constantFrom('lead', 'deadline', 'a "b" <c> & d'),
  title: maybe(line),
  placeholder: fc.boolean(),
});

const run: fc.Arbitrary<TextRun> = fc
  .record({
    kind: fc.constant('text' as const),
    text: words,
    marks,
    link: maybe(link),
    field: maybe(field),
    control: maybe(control),
    revision: fc.constant(null),
  })
  // A live field is a content control itself and can't stand in another.
  .map((each) => (each.field?.kind === 'live' ? { ...each, control: null } : each));

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 8, arbitrary: run },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Inline>({ kind: 'break', to: 'page' }, { kind: 'break', to: 'column' }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Inline>(
      { kind: 'note', note: 'footnote', id: '1' },
      { kind: 'note', note: 'endnote', id: '1' },
      { kind: 'note', note: 'footnote', id: 'nowhere' },
    ),
  },
);

/** Labels that follow from one another, start anew, or are only words. */
const LABELS = [
  '1.',
  '2.',
  '3.',
  '1.0',
  '1.1',
  '1.2',
  '2.0',
  '2.1',
  'a)',
  'b)',
  '(iv)',
  'A',
  '01',
  '7.3.1',
  'Note',
  '',
];

export const listMark: fc.Arbitrary<ListMark> = fc.oneof(
  fc.record({
    list: fc.constantFrom('points', 'sections'),
    level: fc.integer({ min: 0, max: 2 }),
    kind: fc.constant('bullet' as const),
    label: fc.constantFrom('•', '–', '▪', 'o'),
  }),
  fc.record({
    list: fc.constantFrom('points', 'sections'),
    level: fc.integer({ min: 0, max: 2 }),
    kind: fc.constantFrom(
      'decimal',
      'decimal',
      'lower-letter',
      'upper-letter',
      'lower-roman',
      'upper-roman',
      'other',
    ),
    label: fc.constantFrom(...LABELS),
  }),
);

const headed: fc.Arbitrary<{ style: string | null; heading: Heading | null }> = fc.oneof(
  fc
    .constantFrom(null, 'Title', 'Caption', 'Table text', 'Ordinary words', 'toc 1')
    .map((style) => ({ style, heading: null })),
  fc
    .integer({ min: 1, max: 9 })
    .map((level) => ({ style: `Heading ${level}`, heading: { level, by: 'style' as const } })),
  fc.constant({ style: 'Priority heading', heading: { level: 3, by: 'style' as const } }),
  fc.constant({ style: 'Heading 2', heading: null }),
  fc
    .integer({ min: 1, max: 9 })
    .map((level) => ({ style: null, heading: { level, by: 'outline' as const } })),
);

const paragraph: fc.Arbitrary<Paragraph> = fc
  .record({
    headed,
    list: maybe(listMark),
    alignment: fc.constantFrom(null, null, 'left', 'centre', 'right', 'justified'),
    pageBreakBefore: fc.boolean(),
    shade: maybe(colour),
    anchors: fc.uniqueArray(fc.constantFrom('first', 'second', 'third_1'), { maxLength: 2 }),
    control: fc.option(control, { nil: null, freq: 4 }),
    inlines: fc.array(inline, { maxLength: 4 }),
  })
  .map(({ headed: { style, heading }, inlines, ...rest }) => ({
    kind: 'paragraph',
    at: BODY_START,
    style,
    heading,
    ...rest,
    markRevision: null,
    inlines: inlines.map((each) => withControl(each, rest.control)),
  }));

/** All text of a paragraph in a content control is in it, too. */
function withControl(each: Inline, around: ContentControl | null): Inline {
  const free = each.kind === 'text' && each.control === null && each.field?.kind !== 'live';
  return free ? { ...each, control: around } : each;
}

function tableOf(content: fc.Arbitrary<Block[]>): fc.Arbitrary<Table> {
  return fc.integer({ min: 1, max: 3 }).chain((columns) =>
    fc
      .record({
        columnWidths: fc.array(fc.integer({ min: 300, max: 4000 }), {
          minLength: columns,
          maxLength: columns,
        }),
        caption: maybe(line),
        headers: fc.integer({ min: 0, max: 2 }),
        rows: fc.array(rowOf(columns, content), { minLength: 1, maxLength: 3 }),
      })
      .map(({ columnWidths, caption, headers, rows }) => ({
        kind: 'table',
        at: BODY_START,
        columnWidths,
        caption,
        rows: rows.map((row, index) => ({ ...row, header: index < headers })),
      })),
  );
}

function rowOf(columns: number, content: fc.Arbitrary<Block[]>): fc.Arbitrary<TableRow> {
  const cell = fc.record({
    merge: fc.constantFrom('none', 'none', 'start', 'continue'),
    shade: maybe(colour.map((fill) => ({ fill, from: 'cell' as const }))),
    blocks: content,
  });
  return fc
    .record({
      span: fc.integer({ min: 1, max: columns }),
      cells: fc.array(cell, { minLength: columns, maxLength: columns }),
    })
    .map(({ span, cells }) => ({
      header: false,
      revision: null,
      // The first cell is as wide as `span` columns.
      cells: cells.slice(span - 1).map((each, index) => ({
        at: BODY_START,
        column: index === 0 ? 0 : index + span - 1,
        columnSpan: index === 0 ? span : 1,
        ...each,
      })),
    }));
}

const simpleTable = tableOf(fc.array(paragraph, { maxLength: 2 }));
const table = tableOf(
  fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: simpleTable }), {
    maxLength: 2,
  }),
);

const contents: fc.Arbitrary<Contents> = fc.record({
  kind: fc.constant('contents' as const),
  at: fc.constant(BODY_START),
  levels: fc.integer({ min: 1, max: 9 }),
  entries: fc.array(
    paragraph.map((each) => ({
      ...each,
      style: 'toc 1',
      heading: null,
      list: null,
      inlines: each.inlines.map(withoutAnchor),
    })),
    { minLength: 1, maxLength: 2 },
  ),
});

/** Entries that lead to a heading get its page; that has a test of its own. */
function withoutAnchor(each: Inline): Inline {
  return each.kind === 'text' && each.link?.startsWith('#') === true ? { ...each, link: null } : each;
}

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: contents },
);

const page: fc.Arbitrary<PageSetup> = fc
  .record({
    long: fc.integer({ min: 9000, max: 17000 }),
    short: fc.integer({ min: 5000, max: 8999 }),
    landscape: fc.boolean(),
    margin: fc.integer({ min: 400, max: 1500 }),
  })
  .map(({ long, short, landscape, margin }) => ({
    width: landscape ? long : short,
    height: landscape ? short : long,
    orientation: landscape ? 'landscape' : 'portrait',
    margins: { top: margin, right: margin + 10, bottom: margin + 20, left: margin + 30 },
  }));

const furnitureBlocks = fc.array(fc.oneof(paragraph, simpleTable), { maxLength: 2 });

function furniture(on: 'default' | 'first'): fc.Arbitrary<Section['headers']> {
  return furnitureBlocks.map((blocks) => [{ on, blocks }]);
}

/** Sections that all have the same kinds of header and footer: one that ends can't be told from one that is empty. */
const sections: fc.Arbitrary<{ blocks: Block[]; section: Section }[]> = fc
  .record({ header: fc.boolean(), footer: fc.boolean(), first: fc.boolean() })
  .chain(({ header, footer, first }) => {
    const none = fc.constant([]);
    return fc.array(
      fc
        .record({
          blocks: fc.array(block, { maxLength: 4 }),
          page,
          headers: header ? furniture('default') : none,
          footers: footer ? furniture('default') : none,
          firsts: first ? furniture('first') : none,
        })
        .map((each) => ({
          blocks: each.blocks,
          section: {
            firstBlock: 0,
            page: each.page,
            headers: each.headers,
            footers: [...each.footers, ...each.firsts],
          },
        })),
      { minLength: 1, maxLength: 3 },
    );
  });

/** Notes can't stand, as paragraphs, in a content control; their text can. */
const note = (kind: Note['kind'], id: string): fc.Arbitrary<Note> =>
  fc
    .array(
      paragraph.map((each) => ({ ...each, control: null })),
      { minLength: 1, maxLength: 2 },
    )
    .map((blocks) => ({ kind, id, blocks }));

/** Any document that Word can say as the model says it, but for what a published file leaves out. */
export const arbitraryDocument: fc.Arbitrary<TextDocument> = fc
  .record({
    parts: sections,
    notes: fc.tuple(note('footnote', '1'), note('footnote', '2'), note('endnote', '1')),
    title: maybe(line),
    created: fc.constantFrom(null, '2023-06-07T09:30:00Z'),
    language: fc.constantFrom('en-GB', 'cy-GB'),
  })
  .map(({ parts, notes, title, created, language }) => {
    const body: Block[] = [];
    const placed = parts.map(({ blocks, section }) => {
      const firstBlock = body.length;
      for (const each of blocks) {
        // Lines of two tables of contents in a row read as one.
        if (each.kind !== 'contents' || body.at(-1)?.kind !== 'contents') body.push(each);
      }
      return { ...section, firstBlock };
    });
    const properties = { ...NO_PROPERTIES, title, created, modified: created, language };
    return { kind: 'text', properties, language, body, sections: placed, notes, comments: [] };
  });
