import { describe, expect, it } from 'vitest';
import { describeSource } from '#shared/document/source-ref';
import { walkTables } from '#shared/document/text';
import { read } from '#tests/support/docx-package';
import { outline } from '#tests/support/outline';
import { outcomeOf } from '#tests/support/refused';
import { el, p, sdt, tbl, tc, tr, val } from '#tests/support/word-xml';

const HEADER = '<w:tblHeader/>';

describe('tables', () => {
  it('have rows of cells, the header rows at the top marked', () => {
    const body = tbl([
      tr(['No', 'Action'], HEADER),
      tr(['', 'What'], HEADER),
      ['1.1', 'Hire'],
      tr(['1.2', 'Train'], HEADER),
    ]);
    expect(shown(body)).toBe(
      [
        'table 1: No | Action {header}',
        'table 1:  | What {header}',
        'table 1: 1.1 | Hire',
        'table 1: 1.2 | Train',
      ].join('\n'),
    );
  });

  it('have cells over several columns and rows', () => {
    const body = tbl([
      tr([tc('Priority 1', val('w:gridSpan', 3))]),
      tr([tc('1.1', val('w:vMerge', 'restart')), 'a', 'b']),
      tr([tc('', '<w:vMerge/>'), tc('c', val('w:gridSpan', 2))]),
    ]);
    expect(shown(body)).toMatchInlineSnapshot(`
      "table 1: Priority 1 {3 columns}
      table 1: 1.1 {merge start} | a | b
      table 1: {merge continue} | c {2 columns}"
    `);
    const [table] = walkTables(read({ body }).document.body);
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.column))).toEqual([[0], [0, 1, 2], [0, 1]]);
  });

  it('have cells merged to the left in the older way, with what they say', () => {
    const body = tbl([
      tr([tc('wide', val('w:hMerge', 'restart')), tc('', '<w:hMerge/>'), 'next']),
      tr([tc('a', val('w:hMerge', 'restart')), tc('b', val('w:hMerge', 'continue')), 'c']),
    ]);
    expect(shown(body)).toBe('table 1: wide {2 columns} | next\ntable 1: a ¶ b {2 columns} | c');
  });

  it('have rows that begin further right', () => {
    const body = tbl([['a', 'b'], tr(['c'], val('w:gridBefore', 1))]);
    const [table] = walkTables(read({ body }).document.body);
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.column))).toEqual([[0, 1], [1]]);
  });

  it('have column widths and a caption', () => {
    const grid = '<w:gridCol w:w="1200"/><w:gridCol w:w="3400"/>';
    const { document } = read({ body: tbl([['a', 'b']], val('w:tblCaption', 'Actions'), grid) });
    const [table] = walkTables(document.body);
    expect([table?.columnWidths, table?.caption]).toEqual([[1200, 3400], 'Actions']);
  });

  it('may stand in cells of other tables, each with a number of its own', () => {
    const body =
      tbl([
        [
          'a',
          tc(
            tbl([
              ['b', 'c'],
              ['d', 'e'],
            ]) + p(''),
          ),
        ],
      ]) + tbl([['f']]);
    expect(shown(body)).toMatchInlineSnapshot(`
      "table 1: a | (table 2: b | c / table 2: d | e) ¶
      table 3: f"
    `);
  });

  it('say where each cell is, by the words of the first row', () => {
    const body =
      p('Before') +
      tbl([
        ['No', 'Progress'],
        ['1.1', tc(p('One') + p('Two'))],
      ]);
    const [table] = walkTables(read({ body }).document.body);
    const cell = table?.rows[1]?.cells[1];
    expect(cell && describeSource(cell.at)).toBe('table 1, row 2, Progress');
    expect(cell?.blocks.map((block) => block.at.paragraph)).toEqual([1, 2]);
  });

  it('may have rows and cells in content controls and other wrappers', () => {
    const control = (content: string): string => sdt(val('w:tag', 'row'), content);
    const body = tbl([
      control(tr(['a', 'b'])),
      tr([control(tc('c')), el('w:customXml', {}, tc('d'))]),
      el('w:customXml', {}, tr(['e', 'f'])),
    ]);
    expect(shown(body)).toMatchInlineSnapshot(`
      "table 1: {a | rich control row} | {b | rich control row}
      table 1: {c | rich control row} | d
      table 1: e | f"
    `);
  });
});

describe('limits of tables', () => {
  const nested = (depth: number): string => (depth === 0 ? p('x') : tbl([[tc(nested(depth - 1) + p(''))]]));
  const wide = (columns: number): string => tbl([Array.from({ length: columns }, () => 'x')]);
  const long = (rows: number): string => tbl(Array.from({ length: rows }, () => '<w:tr><w:tc/></w:tr>'));

  it.each([
    ['nesting', nested(20), nested(21), 'TABLE_NESTING'],
    ['columns', wide(200), wide(201), 'TABLE_TOO_WIDE'],
    ['rows', long(20_000), long(20_001), 'TABLE_TOO_LONG'],
  ])('let the last of %s in and no more', (_, within, beyond, code) => {
    expect(outcomeOf(() => read({ body: within }))).toBe('read');
    expect(outcomeOf(() => read({ body: beyond }))).toBe(code);
  });

  it('cut a span that no table can have', () => {
    const spans = ['2147483647', '-1', '0', 'many', '1e300'].map((span) =>
      tr([tc('x', val('w:gridSpan', span))]),
    );
    const [table] = walkTables(read({ body: tbl(spans) }).document.body);
    expect(table?.rows.map((row) => row.cells[0]?.columnSpan)).toEqual([200, 1, 1, 1, 200]);
  });
});

function shown(body: string): string {
  return outline(read({ body }).document.body);
}
