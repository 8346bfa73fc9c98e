import { describe, expect, it } from 'vitest';
import { read } from '#tests/support/docx-package';
import { outline } from '#tests/support/outline';
import { code, el, field, fieldChar, p, r, run, styled, val } from '#tests/support/word-xml';

describe('fields', () => {
  it('show their result and never their code', () => {
    const body = p(r('Page ') + field(' PAGE ', r('3')) + r(' of ') + field('NUMPAGES', r('9')));
    expect(shown(body)).toBe('Page {3 | field page-number} of {9 | field page-count}');
  });

  it('may be written in one element', () => {
    expect(shown(p(el('w:fldSimple', { 'w:instr': ' REF _Ref7 \\h ' }, r('1.10'))))).toBe(
      '{1.10 | field reference}',
    );
  });

  it('may stand in the code of another, whose result alone is shown', () => {
    const inner = field('DOCPROPERTY Rating', r('amber'));
    const body = p(
      fieldChar('begin') +
        code('IF ') +
        inner +
        code(' = "amber" "late" "fine"') +
        fieldChar('separate') +
        r('late') +
        fieldChar('end'),
    );
    expect(shown(body)).toBe('{late | field other}');
  });

  it('may stand in the result of another', () => {
    const body = p(field('QUOTE', r('see ') + field('PAGE', r('4')) + r('.')));
    expect(shown(body)).toBe('{see  | field other}{4 | field page-number}{. | field other}');
  });

  it('may show several paragraphs', () => {
    const body =
      p(
        fieldChar('begin') +
          code('INCLUDETEXT "\\\\\\\\server\\\\share\\\\a.docx"') +
          fieldChar('separate') +
          r('One'),
      ) + p(r('Two') + fieldChar('end') + r(' Three'));
    expect(shown(body)).toBe('{One | field other}\n{Two | field other} Three');
  });

  it('that do something else than show a number are counted', () => {
    const dde = field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"', r('kept'));
    const simple = el(
      'w:fldSimple',
      { 'w:instr': 'INCLUDEPICTURE "http://wychbourne.example/x.png"' },
      r('kept too'),
    );
    const { document, omissions } = read({ body: p(dde + simple) });
    expect(outline(document.body)).toBe('{kept | field other}{kept too | field other}');
    expect(omissions.map(({ what, count }) => [what, count])).toEqual([['form-code', 2]]);
  });

  it('without an end hide no text, and are said', () => {
    const { document, messages } = read({
      body: p(r('Before ') + fieldChar('begin') + code('PAGE')) + p('After.'),
    });
    expect(outline(document.body)).toBe('Before \nAfter.');
    expect(messages.map(({ code: said, text }) => [said, text])).toEqual([
      ['field-without-end', 'A field has no end; what follows it is read as text.'],
    ]);
  });

  it('that were never begun change nothing', () => {
    expect(shown(p(fieldChar('end') + fieldChar('separate') + r('Text.')))).toBe('Text.');
  });
});

describe('old form fields', () => {
  const form = (data: string, result = ''): string =>
    run(el('w:fldChar', { 'w:fldCharType': 'begin' }, el('w:ffData', {}, data))) +
    code('FORM') +
    fieldChar('separate') +
    result +
    fieldChar('end');

  it('show the box that somebody ticked or left', () => {
    const box = (state: string): string => form(el('w:checkBox', {}, `<w:sizeAuto/>${state}`));
    const body = p(
      box('<w:default w:val="0"/><w:checked/>') +
        box('<w:default w:val="1"/><w:checked w:val="0"/>') +
        box('<w:default w:val="1"/>'),
    );
    expect(shown(body)).toBe('☒☐☒');
  });

  it('show the entry chosen from a list', () => {
    const entries = ['Green', 'Amber', 'Red'].map((entry) => val('w:listEntry', entry)).join('');
    expect(shown(p(form(el('w:ddList', {}, val('w:result', 1) + entries))))).toBe('Amber');
  });

  it('show what was typed', () => {
    expect(shown(p(form('<w:textInput/>', r('Director'))))).toBe('{Director | field other}');
  });
});

describe('tables of contents', () => {
  const heading = el('w:style', { 'w:type': 'paragraph', 'w:styleId': 'H1' }, val('w:name', 'heading 1'));
  const line = (text: string): string =>
    el(
      'w:hyperlink',
      { 'w:anchor': `_Toc${text}` },
      r(text) + run('<w:tab/>') + field(`PAGEREF _Toc${text} \\h`, r('2')),
    );

  it('are one block with the lines printed now', () => {
    const body = [
      p(fieldChar('begin') + code('TOC \\o "1-2" \\h') + fieldChar('separate') + line('Leadership')),
      p(line('Practice')),
      p(fieldChar('end')),
      styled('H1', 'Leadership'),
    ].join('');
    expect(shown(body, heading)).toMatchInlineSnapshot(`
      "contents of 2 levels
        {Leadership	2 | link #_TocLeadership}
        {Practice	2 | link #_TocPractice}
      # Leadership"
    `);
  });

  it('end at the first heading, where their field has no end', () => {
    const body = [
      p(fieldChar('begin') + code('TOC \\o "1-3"') + fieldChar('separate') + r('Leadership')),
      styled('H1', 'Leadership'),
      p('Text.'),
    ].join('');
    expect(shown(body, heading)).toBe('contents of 3 levels\n  Leadership\n# Leadership\nText.');
  });

  it('do not swallow a heading that their field ends in', () => {
    const body = [
      p(fieldChar('begin') + code('TOC') + fieldChar('separate') + r('Leadership')),
      p(fieldChar('end') + r('Leadership'), val('w:pStyle', 'H1')),
    ].join('');
    expect(shown(body, heading)).toBe('contents of 3 levels\n  Leadership\n# Leadership');
  });
});

function shown(body: string, styles = ''): string {
  return outline(read({ body, styles }).document.body);
}
