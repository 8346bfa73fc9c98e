import { describe, expect, it } from 'vitest';
import { read } from '#tests/support/docx-package';
import { outline } from '#tests/support/outline';
import { el, p, r, run, val } from '#tests/support/word-xml';

describe('run marks', () => {
  it.each([
    ['<w:b/>', 'bold'],
    ['<w:b w:val="1"/>', 'bold'],
    ['<w:i/>', 'italic'],
    ['<w:u w:val="single"/>', 'underline'],
    ['<w:strike/>', 'strike'],
    ['<w:dstrike/>', 'strike'],
    ['<w:vertAlign w:val="superscript"/>', 'script superscript'],
    ['<w:vertAlign w:val="subscript"/>', 'script subscript'],
    ['<w:highlight w:val="yellow"/>', 'highlight FFFF00'],
    ['<w:shd w:val="clear" w:fill="FFC000"/>', 'shade FFC000'],
    ['<w:color w:val="ff0000"/>', 'colour FF0000'],
    ['<w:sz w:val="25"/>', 'size 12.5'],
    ['<w:sz w:val="12pt"/>', 'size 12'],
    ['<w:vanish/>', 'hidden'],
  ])('%s is %s', (properties, mark) => {
    expect(shown(p(r('Late.', properties)))).toBe(`{Late. | ${mark}}`);
  });

  it.each([
    '<w:b w:val="0"/>',
    '<w:b w:val="false"/>',
    '<w:i w:val="off"/>',
    '<w:u w:val="none"/>',
    '<w:vertAlign w:val="baseline"/>',
    '<w:highlight w:val="none"/>',
    '<w:color w:val="auto"/>',
    '<w:sz w:val="0"/>',
    '<w:sz w:val="huge"/>',
    '<w:shd w:val="clear" w:fill="auto"/>',
  ])('%s sets nothing', (properties) => {
    expect(shown(p(r('On time.', properties)))).toBe('On time.');
  });

  it('are inherited from a character style, and taken away again by the run', () => {
    const strong = el(
      'w:style',
      { 'w:type': 'character', 'w:styleId': 'S' },
      val('w:name', 'Strong') + el('w:rPr', {}, '<w:b/><w:highlight w:val="red"/>'),
    );
    const body = p(
      r('both', val('w:rStyle', 'S')) +
        r('plain', `${val('w:rStyle', 'S')}<w:b w:val="0"/><w:highlight w:val="none"/>`),
    );
    expect(shown(body, strong)).toBe('{both | bold, highlight FF0000}plain');
  });

  it('do not part runs that look the same', () => {
    const body = p(r('Wych', '<w:b/><w:lang w:val="en-GB"/>') + r('bourne', '<w:b/>') + r(' Council'));
    expect(shown(body)).toBe('{Wychbourne | bold} Council');
  });
});

describe('text', () => {
  it('keeps outer white space only where the file asks for it', () => {
    expect(shown(p(run('<w:t> a </w:t>') + run('<w:t xml:space="preserve"> b </w:t>')))).toBe('a b ');
  });

  it('has tabs, line breaks, hyphens and special spaces as characters', () => {
    const content =
      '<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e\u00a0f</w:t><w:cr/>';
    expect(shown(p(run(content)))).toBe('a\tb\nc\u2011d\u00ade\u00a0f\n');
  });

  it('has symbols of symbol fonts as characters of any font', () => {
    const symbols = [
      '<w:sym w:font="Wingdings" w:char="F0FC"/>',
      '<w:sym w:font="Symbol" w:char="F0B7"/>',
      '<w:sym w:font="Arial" w:char="2192"/>',
      '<w:sym w:font="Webdings" w:char="F061"/>',
    ];
    expect(shown(p(run(symbols.join(''))))).toBe('✓•→\ufffc');
  });

  it('has page and column breaks as marks between the words', () => {
    expect(shown(p(run('<w:t>a</w:t><w:br w:type="page"/><w:br w:type="column"/><w:t>b</w:t>')))).toBe(
      'a{page break}{column break}b',
    );
  });

  it('with a reading above it is read without the reading', () => {
    const ruby =
      '<w:ruby><w:rubyPr/><w:rt><w:r><w:t>reading</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby>';
    expect(shown(p(run(ruby)))).toBe('base');
  });

  it('in smart tags, custom XML and text of one direction is text like any other', () => {
    const body = p(
      el('w:smartTag', { 'w:element': 'place' }, r('Wych')) +
        el('w:customXml', { 'w:element': 'x' }, r('bourne ')) +
        el('w:dir', { 'w:val': 'rtl' }, r('one ')) +
        el('w:bdo', { 'w:val': 'ltr' }, r('two')),
    );
    expect(shown(body)).toBe('Wychbourne one two');
  });

  it('keeps characters that turn its direction, tags written as text and lone marks', () => {
    expect(shown(p(r('a\u202eb <b>bold</b> &amp; \u200b')))).toBe('a\u202eb <b>bold</b> &amp; \u200b');
  });
});

describe('hidden text', () => {
  it('stays in the document, marked, and is said', () => {
    const { document, messages } = read({ body: p(r('seen ') + r('unseen', '<w:vanish/>')) });
    expect(outline(document.body)).toBe('seen {unseen | hidden}');
    expect(messages).toMatchInlineSnapshot(`
      [
        {
          "at": {
            "column": null,
            "columnName": null,
            "paragraph": 1,
            "part": "body",
            "row": null,
            "sheet": null,
            "table": null,
          },
          "code": "hidden-text",
          "severity": "warning",
          "text": "1 paragraph has hidden text, which is left out.",
        },
      ]
    `);
  });

  it('may be hidden by the style of its paragraph, and shown again by the run', () => {
    const hidden = el(
      'w:style',
      { 'w:type': 'paragraph', 'w:styleId': 'Z' },
      val('w:name', 'Notes to authors') + el('w:rPr', {}, '<w:vanish/>'),
    );
    const body = p(r('unseen ') + r('seen', '<w:vanish w:val="0"/>'), val('w:pStyle', 'Z')) + p('next');
    expect(shown(body, hidden)).toBe('{unseen  | hidden}seen\nnext');
  });
});

describe('content of an unknown kind', () => {
  it('is counted, in runs and around them', () => {
    const { omissions } = read({
      body: p(run('<w:contentPart r:id="r9"/>') + '<w:unheard><w:r/></w:unheard>'),
    });
    expect(omissions).toMatchInlineSnapshot(`
      [
        {
          "count": 2,
          "firstAt": {
            "column": null,
            "columnName": null,
            "paragraph": 1,
            "part": "body",
            "row": null,
            "sheet": null,
            "table": null,
          },
          "what": "unknown-element",
        },
      ]
    `);
  });
});

function shown(body: string, styles = ''): string {
  return outline(read({ body, styles }).document.body);
}
