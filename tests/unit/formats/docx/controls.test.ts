import { describe, expect, it } from 'vitest';
import { read } from '#tests/support/docx-package';
import { outline } from '#tests/support/outline';
import { p, r, sdt, tbl, tc, tr, val } from '#tests/support/word-xml';

describe('content controls', () => {
  it('around text, paragraphs, cells and rows give all of it their tag', () => {
    const body = [
      p(r('Lead: ') + sdt(`${val('w:tag', 'lead')}<w:text/>`, r('Director'))),
      sdt(`${val('w:tag', 'summary')}<w:richText/>`, p('One') + p('Two')),
      tbl([
        tr([sdt(`${val('w:tag', 'due')}<w:date/>`, tc('March 2023')), 'x']),
        sdt(val('w:tag', 'row'), tr(['a', 'b'])),
      ]),
    ].join('');
    expect(outline(read({ body }).document.body)).toMatchInlineSnapshot(`
      "Lead: {Director | text control lead}
      {One | rich control summary}
      {Two | rich control summary}
      table 1: {March 2023 | date control due} | x
      table 1: {a | rich control row} | {b | rich control row}"
    `);
  });

  it.each([
    ['<w:dropDownList/>', 'drop-down'],
    ['<w:comboBox/>', 'drop-down'],
    ['<w:date/>', 'date'],
    ['<w:text/>', 'text'],
    ['<w14:checkbox/>', 'checkbox'],
    ['<w:picture/>', 'picture'],
    ['', 'rich'],
  ])('of the kind %s are of the kind %s', (properties, kind) => {
    const body = p(sdt(properties + val('w:tag', 't'), r('x')));
    expect(outline(read({ body }).document.body)).toBe(`{x | ${kind} control t}`);
  });

  it('that nobody has filled in are marked as prompts', () => {
    const body = p(
      sdt(
        `${val('w:alias', 'Reviewer')}${val('w:tag', 'reviewer')}<w:showingPlcHdr/>`,
        r('Click to enter text.'),
      ),
    );
    const { document } = read({ body });
    expect(outline(document.body)).toBe('{Click to enter text. | prompt of rich control reviewer}');
    const [paragraph] = document.body;
    const [run] = paragraph?.kind === 'paragraph' ? paragraph.inlines : [];
    expect(run?.kind === 'text' && run.control).toEqual({
      kind: 'rich',
      tag: 'reviewer',
      title: 'Reviewer',
      placeholder: true,
    });
  });

  it('inside others win over them, and what Word wraps around building blocks is none', () => {
    const body = sdt(
      '<w:docPartObj/>',
      p(sdt(val('w:tag', 'outer'), r('a') + sdt(val('w:tag', 'inner'), r('b')) + r('c'))),
    );
    expect(outline(read({ body }).document.body)).toBe(
      '{a | rich control outer}{b | rich control inner}{c | rich control outer}',
    );
  });

  it('with the mark of a live field are live fields', () => {
    const body = p(sdt(val('w:tag', 'clearday-field:activity.blue.count'), r('32')) + r(' actions'));
    expect(outline(read({ body }).document.body)).toBe('{32 | field live} actions');
  });
});
