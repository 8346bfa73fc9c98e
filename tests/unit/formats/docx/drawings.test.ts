import { describe, expect, it } from 'vitest';
import { describeSource } from '#shared/document/source-ref';
import { read, type Relation } from '#tests/support/docx-package';
import { outline } from '#tests/support/outline';
import { el, p, r, run, tbl, tc } from '#tests/support/word-xml';

const PICTURES: readonly Relation[] = [
  { id: 'rId1', type: 'image', target: 'media/chart.png' },
  { id: 'rId2', type: 'image', target: 'https://wychbourne.example/logo.png', external: true },
];

function drawing(properties: string, content: string): string {
  return run(
    `<w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" ${properties}</wp:docPr><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing>`,
  );
}

const picture = (blip: string, own = ''): string =>
  `<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="x"${own}/></pic:nvPicPr><pic:blipFill><a:blip ${blip}/></pic:blipFill></pic:pic>`;

function readBody(body: string): { text: string; omitted: (string | number)[][] } {
  const { document, omissions } = read({ body, relations: PICTURES });
  return { text: outline(document.body), omitted: omissions.map(({ what, count }) => [what, count]) };
}

describe('pictures', () => {
  it('are named with their alternative text and their part', () => {
    const body = p(r('See ') + drawing('descr="Ratings by month">', picture('r:embed="rId1"')));
    expect(readBody(body)).toEqual({
      text: 'See {image "Ratings by month" word/media/chart.png}',
      omitted: [],
    });
  });

  it('may have their text on the picture itself, or none', () => {
    const own = drawing('>', picture('r:embed="rId1"', ' descr="Own text"'));
    const none = drawing('descr="">', picture('r:embed="rId1"'));
    expect(readBody(p(own + none)).text).toBe(
      '{image "Own text" word/media/chart.png}{image null word/media/chart.png}',
    );
  });

  it('may be marked as decoration', () => {
    const properties = '><a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>';
    expect(readBody(p(drawing(properties, picture('r:embed="rId1"')))).text).toBe(
      '{image decorative word/media/chart.png}',
    );
  });

  it('kept outside the file are named, counted and never fetched', () => {
    expect(readBody(p(drawing('descr="Logo">', picture('r:link="rId2"'))))).toEqual({
      text: '{image "Logo" linked}',
      omitted: [['linked-picture', 1]],
    });
  });

  it('of the older kind are pictures too', () => {
    const body = p(run('<w:pict><v:shape alt="Crest"><v:imagedata r:id="rId1"/></v:shape></w:pict>'));
    expect(readBody(body).text).toBe('{image "Crest" word/media/chart.png}');
  });
});

describe('drawings that are left out', () => {
  it.each([
    ['chart', drawing('>', '<c:chart r:id="rId7"/>')],
    ['drawing', drawing('>', '<wps:wsp><wps:spPr/></wps:wsp>')],
    [
      'embedded-object',
      run('<w:object><v:shape/><o:OLEObject ProgID="Excel.Sheet.12" r:id="rId8"/></w:object>'),
    ],
    ['equation', '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>'],
  ])('are counted: %s', (what, content) => {
    expect(readBody(p(r('a') + content)).omitted).toEqual([[what, 1]]);
  });

  it('are counted between paragraphs: inserted documents, equations and what is unknown', () => {
    const body = '<w:altChunk r:id="rId9"/><m:oMathPara/><w:unheard/>' + p('a');
    expect(readBody(body)).toEqual({
      text: 'a',
      omitted: [
        ['embedded-document', 1],
        ['equation', 1],
        ['unknown-element', 1],
      ],
    });
  });

  it('keep the letters of an equation', () => {
    expect(
      readBody(p(r('n = ') + '<m:oMathPara><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></m:oMathPara>')).text,
    ).toBe('n = x+1');
  });
});

describe('text boxes', () => {
  const box = (content: string): string =>
    `<wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp>`;
  const older = (content: string): string =>
    `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
  const both = (content: string): string =>
    run(
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>${box(content)}</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>${older(content)}</mc:Fallback></mc:AlternateContent>`,
    );

  it('are read once, after the paragraph they hang on', () => {
    const body = p(r('Text ') + both(p('In the box')) + r('goes on.')) + p('Next.');
    expect(readBody(body)).toEqual({ text: 'Text goes on.\nIn the box\nNext.', omitted: [] });
  });

  it('say that they are text boxes', () => {
    const { document } = read({ body: p(both(p('In the box'))) });
    expect(document.body.map((block) => describeSource(block.at))).toEqual([
      'paragraph 1',
      'text box, paragraph 2',
    ]);
  });

  it('in a cell stay in the cell, and may hold tables and other boxes', () => {
    const inner = p(r('outer') + both(p('inner')));
    const body = tbl([[tc(p(both(inner + tbl([['x']])))), 'b']]);
    expect(readBody(body).text).toBe('table 1: ¶ outer ¶ inner ¶ (table 2: x) | b');
  });

  it('do not disturb the anchors and hidden text around them', () => {
    const body = p(`<w:bookmarkStart w:id="1" w:name="here"/>${both(p('box'))}${r('text')}`);
    expect(readBody(body).text).toBe('text {anchors here}\nbox');
  });
});

describe('content said in several ways', () => {
  const said = (requires: string, declared = ''): string =>
    p(
      run(
        `<mc:AlternateContent ${declared}><mc:Choice Requires="${requires}"><w:t>choice</w:t></mc:Choice><mc:Choice Requires="w14"><w:t>second</w:t></mc:Choice><mc:Fallback><w:t>fallback</w:t></mc:Fallback></mc:AlternateContent>`,
      ),
    );

  it('is read in the first way that is understood', () => {
    expect(readBody(said('wps')).text).toBe('choice');
    expect(readBody(said('new', 'xmlns:new="urn:wychbourne:new"')).text).toBe('second');
  });

  it('is understood by what a prefix means, not by the prefix', () => {
    expect(readBody(said('wps', 'xmlns:wps="urn:wychbourne:other"')).text).toBe('second');
  });

  it('falls back where nothing is understood, and may be nested', () => {
    const fallback = (content: string): string =>
      `<mc:AlternateContent><mc:Choice Requires="unknown">${r('no')}</mc:Choice><mc:Fallback>${content}</mc:Fallback></mc:AlternateContent>`;
    expect(readBody(p(fallback(fallback(r('yes'))) + r(' after'))).text).toBe('yes after');
    expect(readBody(fallback(p('block')) + el('w:p', {}, r('after'))).text).toBe('block\nafter');
  });
});
