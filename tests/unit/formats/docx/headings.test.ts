import { describe, expect, it } from 'vitest';
import { read } from '#tests/support/docx-package';
import { outline } from '#tests/support/outline';
import { el, p, r, styled, val } from '#tests/support/word-xml';

const style = (id: string, name: string, rest = ''): string =>
  el('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, val('w:name', name) + rest);

const outlineLevel = (level: number): string => el('w:pPr', {}, val('w:outlineLvl', level));

describe('headings', () => {
  it('come from the name of a style or of one that it is based on', () => {
    const { document } = read({
      styles: style('H1', 'heading 1') + style('Chapter', 'Council Chapter', val('w:basedOn', 'H1')),
      body: styled('H1', 'Leadership') + styled('Chapter', 'Practice') + p('Text.'),
    });
    expect(outline(document.body)).toMatchInlineSnapshot(`
      "# Leadership
      # Practice
      Text."
    `);
  });

  it('come from the outline level of a style, which goes before its name', () => {
    const { document } = read({
      styles: style('Band', 'Priority band', outlineLevel(1)) + style('H3', 'heading 3', outlineLevel(9)),
      body: styled('Band', 'Priority 1') + styled('H3', 'Only looks like one'),
    });
    expect(outline(document.body)).toMatchInlineSnapshot(`
      "## Priority 1
      Only looks like one"
    `);
  });

  it('come from the outline level of the paragraph itself', () => {
    const { document } = read({
      body: p('Next steps', val('w:outlineLvl', 2)) + p('Body', val('w:outlineLvl', 9)),
    });
    expect(outline(document.body)).toMatchInlineSnapshot(`
      "###(outline) Next steps
      Body"
    `);
  });

  it('come from the look of a short paragraph that is bold or large throughout, below the heading above it', () => {
    const { document } = read({
      styles: style('H1', 'heading 1'),
      body: [
        styled('H1', 'Leadership'),
        p(r('Expected outcomes', '<w:b/><w:sz w:val="32"/>')),
        p(r('Measures', '<w:b/>')),
        p(r('Partly ', '<w:b/>') + r('bold')),
        p(r('A bold sentence that ends.', '<w:b/>')),
      ].join(''),
    });
    expect(outline(document.body)).toMatchInlineSnapshot(`
      "# Leadership
      ##(look) {Expected outcomes | bold, size 16}
      ###(look) {Measures | bold}
      {Partly  | bold}bold
      {A bold sentence that ends. | bold}"
    `);
  });

  it('are told apart from the title and from list paragraphs', () => {
    const { document } = read({
      styles: style('T', 'Title', el('w:rPr', {}, '<w:b/><w:sz w:val="56"/>')),
      body: styled('T', 'Improvement plan'),
    });
    expect(outline(document.body)).toBe('Improvement plan');
  });

  it('keep the name of their style, and the default style has none', () => {
    const { document } = read({
      styles: `<w:style w:type="paragraph" w:default="1" w:styleId="N">${val('w:name', 'Normal')}</w:style>${style('H1', 'heading 1')}`,
      body: styled('H1', 'One') + p('Two') + styled('N', 'Three'),
    });
    expect(document.body.map((block) => (block.kind === 'paragraph' ? block.style : ''))).toEqual([
      'heading 1',
      null,
      null,
    ]);
  });
});
