import { describe, expect, it } from 'vitest';
import { altTextRule } from '#shared/checks/publication/alt-text';
import { headingsRule } from '#shared/checks/publication/headings';
import { justifiedRule } from '#shared/checks/publication/justified';
import { languageRule } from '#shared/checks/publication/language';
import { linkTextRule } from '#shared/checks/publication/link-text';
import { tablesRule } from '#shared/checks/publication/tables';
import { titleRule } from '#shared/checks/publication/title';
import { typefaceRule } from '#shared/checks/publication/typeface';
import { link, paragraph, row, table, text } from '#shared/document/build';
import type { Image } from '#shared/document/text-document';
import { findingsOf, paperOf } from '#tests/support/checks';

describe('A1, the title of the file', () => {
  it('finds none, a file’s name and a template’s', () => {
    expect(findingsOf(titleRule, paperOf('Roofs.'))).toMatchInlineSnapshot(`
      [
        "warning at the file: “”: The file has no title in its properties: a screen reader reads the file’s name instead. Fill in File > Info > Title.",
      ]
    `);
    const titled = (title: string, name = 'paper.docx'): string[] =>
      findingsOf(titleRule, paperOf('Roofs.', { name, properties: { title } }));
    expect(titled('homes_report_v3', 'homes_report_v3.docx')).toHaveLength(1);
    expect(titled('Microsoft Word - Document1')).toHaveLength(1);
    expect(titled('Homes and rents: progress report')).toEqual([]);
  });
});

describe('A2, headings', () => {
  it('finds headings by look, told once, and levels left out', () => {
    const look = { heading: { level: 1, by: 'look' } } as const;
    const blocks = [
      paragraph('Homes board', look),
      paragraph('Roofs in May', look),
      paragraph('Roofs', { heading: { level: 2, by: 'style' } }),
      paragraph('Slates', { heading: { level: 4, by: 'style' } }),
      ...['Roofs are dry.', 'Walls are dry.', 'Doors shut.', 'Floors are even.', 'Rents fall.'].map((words) =>
        paragraph(words),
      ),
    ];
    expect(findingsOf(headingsRule, paperOf('', { blocks }))).toMatchInlineSnapshot(`
      [
        "warning at paragraph 1: “Homes board”: This looks like a heading, but has no heading style: a screen reader cannot jump to it. Give it the style Title or Heading. [also at paragraph 2, under “Homes board” “Roofs in May”]",
        "warning at paragraph 3, under “Roofs in May”: “Roofs”: The first heading is of level 2; there is none of level 1. Leave no level out.",
        "warning at paragraph 4, under “Roofs”: “Slates”: A heading of level 4 follows one of level 2. Leave no level out.",
      ]
    `);
  });

  it('leaves good headings, labels with their value and a signature alone', () => {
    const look = { heading: { level: 1, by: 'look' } } as const;
    const lines = ['Roofs are dry.', 'Walls are dry.', 'Doors shut.', 'Floors are even.', 'Rents fall.'];
    const blocks = [
      paragraph('Meeting date: 7 June 2023', look),
      paragraph('Homes', { heading: { level: 1, by: 'style' } }),
      paragraph('Roofs', { heading: { level: 2, by: 'style' } }),
      ...lines.map((words) => paragraph(words)),
      paragraph('Rents', { heading: { level: 1, by: 'style' } }),
      ...lines.map((words) => paragraph(words)),
      paragraph('Ada Quillby, Head of Homes', look),
      paragraph('1 June 2023'),
    ];
    expect(findingsOf(headingsRule, paperOf('', { blocks }))).toEqual([]);
  });
});

describe('A3, tables', () => {
  it('finds tables without a header row, told once, and merged data cells', () => {
    const paper = `
      | Home | Rent | Roof |
      | Elm Lane 4, a long terrace of brick houses near the old mill and the river | 90 | dry |

      | Home | Rent | Roof |
      | Elm Lane 5, a long terrace of brick houses near the old mill and the river | 95 | dry |
    `;
    const merged = table(
      '',
      [],
      [row(['Home', 'Rent', 'Roof'], true), row([{ content: 'Elm Lane 6', span: 2 }, 'dry'])],
    );
    expect(findingsOf(tablesRule, paperOf(paper, { blocks: [merged] }))).toMatchInlineSnapshot(`
      [
        "warning at table 1, row 1, column 1: “Home”: The table has no row that is marked as its header. Mark the first row with Repeat Header Rows. [also at table 2, row 1, column 1 “Home”]",
        "warning at table 3, row 2, Home: “Elm Lane 6”: Data cells of the table are merged: a screen reader loses their column or row. Split them, and repeat the text where it applies.",
      ]
    `);
  });

  it('leaves marked headers, labels with values, banners over the whole width and single columns alone', () => {
    const paper = `
      || Home | Rent |
      | Elm Lane 4 | 90 |

      | Author | Ada Quillby |
      | Status | Final |

      | A box of text. |
    `;
    const banner = table(
      '',
      [],
      [row(['Home', 'Rent', 'Roof'], true), row([{ content: 'Elm Lane', span: 3 }]), row(['4', '90', 'dry'])],
    );
    expect(findingsOf(tablesRule, paperOf(paper, { blocks: [banner] }))).toEqual([]);
  });
});

describe('A4, pictures', () => {
  const image = (alt: string | null, decorative = false): Image => ({
    kind: 'image',
    alt,
    decorative,
    part: null,
  });

  it('finds pictures without a description, or with a file’s name for one', () => {
    const blocks = [
      paragraph([image(null)]),
      paragraph([image('Picture 3'), image('IMG_0042.jpg')]),
      paragraph([image('Map of the roofs that were mended')]),
      paragraph([image(null, true)]),
    ];
    expect(findingsOf(altTextRule, paperOf('', { blocks }))).toMatchInlineSnapshot(`
      [
        "warning at paragraph 1: “”: A picture here has no description for people who cannot see it. Write alternative text that says what the picture tells, or mark it as decorative.",
        "warning at paragraph 2: “”: 2 pictures here have no description for people who cannot see them. Write alternative text that says what the picture tells, or mark it as decorative.",
      ]
    `);
  });
});

describe('A6, links', () => {
  it('finds links that say nothing, and bare addresses', () => {
    const blocks = [
      paragraph([text('More is said '), link('here', 'https://wychbourne.example/a'), text('.')]),
      paragraph([link('https://wychbourne.example/b', 'https://wychbourne.example/b')]),
      paragraph('See www.wychbourne.example/c.'),
    ];
    expect(findingsOf(linkTextRule, paperOf('', { blocks }))).toMatchInlineSnapshot(`
      [
        "warning at paragraph 1: “here”: The link “here” does not say where it leads. Write the name of the page as the link.",
        "warning at paragraph 2: “https://wychbourne.example/b”: A bare address: a screen reader spells it out letter by letter. Write the name of the page, and put the link on that.",
        "warning at paragraph 3: “www.wychbourne.example/c”: A bare address: a screen reader spells it out letter by letter. Write the name of the page, and put the link on that.",
      ]
    `);
  });

  it('leaves links with words, references inside the paper and mail addresses alone', () => {
    const blocks = [
      paragraph([
        link('The roof ', 'https://wychbourne.example/d'),
        link('survey', 'https://wychbourne.example/d'),
      ]),
      paragraph([
        link('here', '#roofs'),
        text(' and '),
        link('homes@wychbourne.example', 'mailto:homes@wychbourne.example'),
      ]),
    ];
    expect(findingsOf(linkTextRule, paperOf('', { blocks }))).toEqual([]);
  });
});

describe('A8 and A9, language and typeface', () => {
  it('finds another language and none', () => {
    expect(findingsOf(languageRule, paperOf('Roofs.', { language: 'en-US' }))).toMatchInlineSnapshot(`
      [
        "warning at the file: “”: The file gives its language as en-US. Select all and set the proofing language to English (United Kingdom), or Welsh.",
      ]
    `);
    expect(findingsOf(languageRule, paperOf('Roofs.', { language: null }))).toHaveLength(1);
    expect(findingsOf(languageRule, paperOf('Toeau.', { language: 'cy-GB' }))).toEqual([]);
  });

  it('goes by the language of most of the text, where the file was read', () => {
    expect(
      findingsOf(languageRule, paperOf('Roofs.', { language: 'en-US', file: { language: 'en-GB' } })),
    ).toEqual([]);
  });

  it('finds serifs, small letters and justified text', () => {
    expect(
      findingsOf(typefaceRule, paperOf('Roofs.', { file: { typeface: 'Times New Roman', textSize: 10.5 } })),
    ).toMatchInlineSnapshot(`
      [
        "warning at the file: “”: Most of the text is in Times New Roman, a typeface with serifs. Use one without, such as Arial.",
        "warning at the file: “”: Most of the text is in 10.5 points. Use 12 points or more.",
      ]
    `);
    expect(
      findingsOf(typefaceRule, paperOf('Roofs.', { file: { typeface: 'Arial', textSize: 12 } })),
    ).toEqual([]);
    const long =
      'The roofs of the terrace near the old mill and the river were mended in the spring of last year.';
    const blocks = [
      paragraph(long, { alignment: 'justified' }),
      paragraph('Roofs.', { alignment: 'justified' }),
    ];
    expect(findingsOf(justifiedRule, paperOf('', { blocks }))).toMatchInlineSnapshot(`
      [
        "warning at paragraph 1: “The roofs of the terrace near the old mill and the river were mended in the spring of last year.”: The text is justified to both margins. Align it left.",
      ]
    `);
  });
});
