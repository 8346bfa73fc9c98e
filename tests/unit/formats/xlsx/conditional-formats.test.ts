import { describe, expect, it } from 'vitest';
import {
  firstSheet,
  readSheet,
  readWorkbook,
  ruleFill,
  shadesOf,
  solid,
  type CellSpec,
} from '#tests/support/xlsx-package';

/** Looks 0 to 4 of the rules in these tests. */
const RED = 'FFFF0000';
const AMBER = 'FFFFC000';
const GREEN = 'FF00B050';
const ruleLooks = [RED, AMBER, GREEN].map(ruleFill);

const format = (range: string, ...rules: string[]): string =>
  `<conditionalFormatting sqref="${range}">${rules.join('')}</conditionalFormatting>`;

let nextPriority = 1;
const rule = (type: string, look: number | null, formulas: readonly string[], attributes = ''): string => {
  const dxf = look === null ? '' : ` dxfId="${look}"`;
  const priority = attributes.includes('priority') ? '' : ` priority="${nextPriority++}"`;
  const written = formulas.map((formula) => `<formula>${formula.replaceAll('<', '&lt;')}</formula>`).join('');
  return `<cfRule type="${type}"${dxf}${priority} ${attributes}>${written}</cfRule>`;
};

/** Colours of cells A1, A2, … with those values under the rules, by their place. */
function shades(values: readonly CellSpec[], formats: string): Record<string, string> {
  return shadesOf(readSheet({ rows: values.map((value) => [value]), after: formats }, { ruleLooks }));
}

describe('conditional formats that follow a value', () => {
  it('compare it with texts, whatever their case', () => {
    const rules = [
      rule('cellIs', 0, ['"Red"'], 'operator="equal"'),
      rule('cellIs', 1, ['"Amber"'], 'operator="equal"'),
    ];
    expect(shades(['red', 'Amber', 'Red ', 'Green'], format('A1:A9', ...rules))).toEqual({
      A1: 'FF0000 rule',
      A2: 'FFC000 rule',
    });
  });

  it('compare it with numbers, alone and in pairs', () => {
    const numbers = [1, 2, 3, 4, 5];
    const marked = (operator: string, ...formulas: string[]): string[] =>
      Object.keys(shades(numbers, format('A1:A5', rule('cellIs', 0, formulas, `operator="${operator}"`))));
    expect(marked('equal', '3')).toEqual(['A3']);
    expect(marked('notEqual', '3')).toEqual(['A1', 'A2', 'A4', 'A5']);
    expect(marked('lessThan', '3')).toEqual(['A1', 'A2']);
    expect(marked('lessThanOrEqual', '3')).toEqual(['A1', 'A2', 'A3']);
    expect(marked('greaterThan', '3')).toEqual(['A4', 'A5']);
    expect(marked('greaterThanOrEqual', '3')).toEqual(['A3', 'A4', 'A5']);
    expect(marked('between', '2', '4')).toEqual(['A2', 'A3', 'A4']);
    expect(marked('notBetween', '2', '4')).toEqual(['A1', 'A5']);
    expect(marked('equal', '-3')).toEqual([]);
  });

  it('compare it with another cell, fixed or moving along', () => {
    const after = format(
      'B1:B3',
      rule('cellIs', 0, ['$A1'], 'operator="equal"'),
      rule('cellIs', 1, ['$A$3'], 'operator="equal"'),
    );
    const rows = [
      [1, 1],
      [2, 3],
      [3, 1],
    ];
    expect(shadesOf(readSheet({ rows, after }, { ruleLooks }))).toEqual({
      B1: 'FF0000 rule',
      B2: 'FFC000 rule',
    });
  });

  it('take numbers, texts and truths apart', () => {
    const rules = [
      rule('cellIs', 0, ['1'], 'operator="equal"'),
      rule('cellIs', 1, ['TRUE'], 'operator="equal"'),
    ];
    expect(shades([1, '1', true, false], format('A1:A4', ...rules))).toEqual({
      A1: 'FF0000 rule',
      A3: 'FFC000 rule',
    });
  });

  it('do not hold for a cell with an error', () => {
    const after = format('A1', rule('cellIs', 0, ['"x"'], 'operator="notEqual"'));
    expect(shades([{ t: 'e', v: '#N/A' }], after)).toEqual({});
  });
});

describe('conditional formats that follow a text', () => {
  it('look for what it contains, begins or ends with', () => {
    const values = ['Red: at risk', 'not red', 'Green', 'RED'];
    const marked = (type: string, formula: string): string[] =>
      Object.keys(shades(values, format('A1:A4', rule(type, 0, [formula], 'text="red"'))));
    expect(marked('containsText', 'NOT(ISERROR(SEARCH("red",A1)))')).toEqual(['A1', 'A2', 'A4']);
    expect(marked('notContainsText', 'ISERROR(SEARCH("red",A1))')).toEqual(['A3']);
    expect(marked('beginsWith', 'LEFT(A1,LEN("red"))="red"')).toEqual(['A1', 'A4']);
    expect(marked('endsWith', 'RIGHT(A1,LEN("red"))="red"')).toEqual(['A2', 'A4']);
  });

  it('need no formula where the rule gives the text', () => {
    const values = ['Red x', 'x', 'x red'];
    const marked = (type: string): string[] =>
      Object.keys(shades(values, format('A1:A3', rule(type, 0, [], 'text="red"'))));
    expect(marked('containsText')).toEqual(['A1', 'A3']);
    expect(marked('notContainsText')).toEqual(['A2']);
    expect(marked('beginsWith')).toEqual(['A1']);
    expect(marked('endsWith')).toEqual(['A3']);
  });

  it('take * and ? for any characters, and ~ for the sign itself', () => {
    const values = ['Started, delay', 'Started', 'R?', 'Ra'];
    const marked = (wanted: string): string[] =>
      Object.keys(
        shades(values, format('A1:A4', rule('containsText', 0, [`NOT(ISERROR(SEARCH("${wanted}",A1)))`]))),
      );
    expect(marked('start*delay')).toEqual(['A1']);
    expect(marked('R?')).toEqual(['A1', 'A2', 'A3', 'A4']);
    expect(marked('R~?')).toEqual(['A3']);
  });

  it('mark empty cells that the file has, and filled ones', () => {
    const after = format(
      'A1:A3',
      rule('containsBlanks', 0, ['LEN(TRIM(A1))=0']),
      rule('notContainsBlanks', 2, []),
    );
    expect(shades([{}, 'x', { t: 'str', f: 'IF(1,"")', v: '' }], after)).toEqual({
      A1: 'FF0000 rule',
      A2: '00B050 rule',
      A3: 'FF0000 rule',
    });
  });

  it('mark empty cells that the file does not have in rows with something in them', () => {
    const after = format('B1:C9', rule('containsBlanks', 0, ['LEN(TRIM(B1))=0']));
    const rows = [['a'], ['b', 'x', 'y'], [], [null, null, 'z']];
    expect(shadesOf(readSheet({ rows, after }, { ruleLooks }))).toEqual({
      B1: 'FF0000 rule',
      C1: 'FF0000 rule',
      B4: 'FF0000 rule',
    });
  });

  it('mark cells with errors', () => {
    const after = format('A1:A2', rule('containsErrors', 0, ['ISERROR(A1)']));
    expect(shades([{ t: 'e', v: '#REF!' }, 'x'], after)).toEqual({ A1: 'FF0000 rule' });
  });
});

/** Colours of a sheet in which column F holds ratings and the rule is on the whole row. */
function rowsMarkedBy(formula: string): string[] {
  const cells = ['Red', 'amber', ''].map((rating) => ['Do', rating]);
  return Object.keys(
    shadesOf(
      readSheet({ rows: cells, after: format('A1:B3', rule('expression', 0, [formula])) }, { ruleLooks }),
    ),
  );
}

describe('conditional formats with a formula', () => {
  it('compare a cell of the row', () => {
    expect(rowsMarkedBy('$B1="Red"')).toEqual(['A1', 'B1']);
    expect(rowsMarkedBy('B1="Red"')).toEqual(['A1']);
    expect(rowsMarkedBy('=$B1<>"Red"')).toEqual(['A2', 'B2', 'A3', 'B3']);
  });

  it('search, count and combine', () => {
    expect(rowsMarkedBy('ISNUMBER(SEARCH("AMB",$B1))')).toEqual(['A2', 'B2']);
    expect(rowsMarkedBy('ISNUMBER(FIND("AMB",$B1))')).toEqual([]);
    expect(rowsMarkedBy('AND($A1="Do",OR($B1="red",$B1="amber"))')).toEqual(['A1', 'B1', 'A2', 'B2']);
    expect(rowsMarkedBy('NOT(ISBLANK($B1))')).toEqual(['A1', 'B1', 'A2', 'B2']);
    expect(rowsMarkedBy('LEN($B1)>3')).toEqual(['A2', 'B2']);
    expect(rowsMarkedBy('EXACT($B1,"red")')).toEqual([]);
    expect(rowsMarkedBy('UPPER(LEFT($B1))="R"')).toEqual(['A1', 'B1']);
  });

  it('are written for the first cell of all their ranges', () => {
    const after = format('B2:B3 A1', rule('expression', 0, ['A1="x"']));
    const sheet = readSheet(
      {
        rows: [
          ['x', 'x'],
          ['x', 'y'],
          ['y', 'x'],
        ],
        after,
      },
      { ruleLooks },
    );
    expect(Object.keys(shadesOf(sheet))).toEqual(['A1', 'B3']);
  });
});

const own = (text: string): CellSpec => ({ t: 'inlineStr', is: `<t>${text}</t>`, s: 1 });

describe('several rules for one cell', () => {
  it('count by priority, not by their order in the file', () => {
    const after =
      format('A1', rule('expression', 0, ['TRUE'], 'priority="2"')) +
      format('A1', rule('expression', 1, ['TRUE'], 'priority="1"'));
    expect(shades(['x'], after)).toEqual({ A1: 'FFC000 rule' });
  });

  it('end at one that says so, even without a fill', () => {
    const stopped = format(
      'A1:A2',
      rule('expression', null, ['A1="closed"'], 'priority="1" stopIfTrue="1"'),
      rule('expression', 0, ['TRUE'], 'priority="2"'),
    );
    expect(shades(['closed', 'open'], stopped)).toEqual({ A2: 'FF0000 rule' });
  });

  it('give way to the next where one changes only the font', () => {
    const looks = ['<font><b/></font>', ruleFill(GREEN)];
    const after = format(
      'A1',
      rule('expression', 0, ['TRUE'], 'priority="1"'),
      rule('expression', 1, ['TRUE'], 'priority="2"'),
    );
    expect(shadesOf(readSheet({ rows: [['x']], after }, { ruleLooks: looks }))).toEqual({
      A1: '00B050 rule',
    });
  });

  it('come before the fill of the cell itself, which holds where none applies', () => {
    const after = format('A1:A2', rule('cellIs', 1, ['"Amber"'], 'operator="equal"'));
    const sheet = readSheet(
      { rows: [[own('Amber')], [own('x')]], after },
      { ruleLooks, looks: [{ fill: solid('rgb="FF00B0F0"') }] },
    );
    expect(shadesOf(sheet)).toEqual({ A1: 'FFC000 rule', A2: '00B0F0 cell' });
  });

  it('can take the fill of a cell away', () => {
    const none = '<fill><patternFill patternType="none"/></fill>';
    const after = format('A1', rule('expression', 0, ['TRUE']));
    const sheet = readSheet(
      { rows: [['x'], [{ s: 1 }]], after },
      { ruleLooks: [none], looks: [{ fill: solid('rgb="FF00B0F0"') }] },
    );
    expect(shadesOf(sheet)).toEqual({ A2: '00B0F0 cell' });
  });

  it('with solid fills written out take the background colour, or else the foreground', () => {
    const both =
      '<fill><patternFill patternType="solid"><fgColor rgb="FF111111"/><bgColor rgb="FFFF0000"/></patternFill></fill>';
    const front = `<fill>${solid('rgb="FFFFC000"')}</fill>`;
    const after =
      format('A1', rule('expression', 0, ['TRUE'])) + format('A2', rule('expression', 1, ['TRUE']));
    const sheet = readSheet({ rows: [['x'], ['y']], after }, { ruleLooks: [both, front] });
    expect(shadesOf(sheet)).toEqual({ A1: 'FF0000 rule', A2: 'FFC000 rule' });
  });
});

describe('rules that are not worked out', () => {
  it('are counted with their place, and the others still apply', () => {
    const after = format(
      'A1:A9',
      rule('expression', 0, ['TODAY()>$A1']),
      rule('expression', 0, ['Key!$A$1="x"']),
      rule('expression', 0, ['A1+1=2']),
      rule('colorScale', null, []),
      rule('iconSet', null, []),
      rule('duplicateValues', 1, []),
      rule('cellIs', 2, ['"x"'], 'operator="equal"'),
    );
    const { document, omissions } = readWorkbook({
      sheets: [{ name: 'Plan', rows: [['x']], after }],
      ruleLooks,
    });
    expect(shadesOf(firstSheet(document))).toEqual({ A1: '00B050 rule' });
    expect(omissions).toMatchObject([
      { what: 'conditional-format', count: 6, firstAt: { sheet: 'Plan', row: 1, column: 1 } },
    ]);
  });

  it('are not counted when they only change a font', () => {
    const after = format('A1', rule('expression', 0, ['TODAY()>A1']));
    const { omissions } = readWorkbook({
      sheets: [{ rows: [['x']], after }],
      ruleLooks: ['<font><b/></font>'],
    });
    expect(omissions).toEqual([]);
  });

  it('of the newer kind are counted, except data bars, which stand in the file twice', () => {
    const x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
    const after = `<extLst><ext uri="x" ${x14}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="iconSet"/></x14:conditionalFormatting><x14:conditionalFormatting><x14:cfRule type="dataBar"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
    const { messages } = readWorkbook({ sheets: [{ rows: [['x']], after }] });
    expect(messages.map(({ text }) => text)).toEqual(['1 conditional format was not carried over.']);
  });
});

describe('fills that follow a whole text', () => {
  it('are also given as rules of the sheet, with their text colour', () => {
    const looks = [`<font><color rgb="FFFFFFFF"/></font>${ruleFill(RED)}`, ruleFill(AMBER)];
    const after = format(
      'F5:F9',
      rule('cellIs', 0, ['"Red"'], 'operator="equal"'),
      rule('expression', 1, ['$F5="Amber"']),
      rule('expression', 1, ['$A5="Amber"']),
      rule('containsText', 1, ['NOT(ISERROR(SEARCH("Am",F5)))']),
    );
    const range = { firstRow: 5, firstColumn: 6, lastRow: 9, lastColumn: 6 };
    expect(readSheet({ rows: [['x']], after }, { ruleLooks: looks }).textFills).toEqual([
      { range, text: 'Red', fill: 'FF0000', colour: 'FFFFFF' },
      { range, text: 'Amber', fill: 'FFC000', colour: null },
    ]);
  });
});
