import type { PaperStyle } from '#shared/document/paper-style';
import { xmlElement as xml } from '../../xml/write-text.ts';
import { SPACER_STYLE } from '../own-marks.ts';
import { lookOf, type Look } from './paragraph-looks.ts';
import type { NamedStyle } from './style-book.ts';
import { tableStyle } from './table-style.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TWIPS = 20;
/** `w:line` counts 240ths of a line (17.3.1.33). */
const LINE = 240;

/** The styles of a file in a house style; `language` is the language of the text, as in "en-GB". */
export function writeStylesPart(style: PaperStyle, language: string, named: readonly NamedStyle[]): string {
  return xml('w:styles', { 'xmlns:w': NAMESPACE }, [
    documentDefaults(style, language),
    xml('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, [
      xml('w:name', { 'w:val': 'Normal' }),
      xml('w:qFormat'),
    ]),
    ...BUILT_IN,
    ...characterStyles(style),
    ...named.map((each) => paragraphStyle(each, style)),
    tableStyle(style),
  ]);
}

function documentDefaults(style: PaperStyle, language: string): string {
  const { fonts, sizes, spacing } = style;
  const line = Math.round(spacing.line * LINE);
  return xml('w:docDefaults', {}, [
    xml(
      'w:rPrDefault',
      {},
      xml('w:rPr', {}, [
        font(fonts.text),
        size('w:sz', sizes.text),
        size('w:szCs', sizes.text),
        xml('w:lang', { 'w:val': language, 'w:eastAsia': 'en-GB', 'w:bidi': 'ar-SA' }),
      ]),
    ),
    xml(
      'w:pPrDefault',
      {},
      xml('w:pPr', {}, [
        xml('w:spacing', { 'w:after': spacing.afterParagraph * TWIPS, 'w:line': line, 'w:lineRule': 'auto' }),
      ]),
    ),
  ]);
}

/** The defaults of the other kinds of style, which every file has. */
const BUILT_IN = [
  xml('w:style', { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' }, [
    xml('w:name', { 'w:val': 'Default Paragraph Font' }),
    xml('w:uiPriority', { 'w:val': 1 }),
    xml('w:semiHidden'),
  ]),
  xml('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' }, [
    xml('w:name', { 'w:val': 'Normal Table' }),
    xml('w:uiPriority', { 'w:val': 99 }),
    xml('w:semiHidden'),
    xml('w:tblPr', {}, [
      xml('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      xml(
        'w:tblCellMar',
        {},
        ['top', 'left', 'bottom', 'right'].map((side) =>
          xml(`w:${side}`, { 'w:w': side === 'left' || side === 'right' ? 108 : 0, 'w:type': 'dxa' }),
        ),
      ),
    ]),
  ]),
  xml('w:style', { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' }, [
    xml('w:name', { 'w:val': 'No List' }),
    xml('w:uiPriority', { 'w:val': 99 }),
    xml('w:semiHidden'),
  ]),
];

function characterStyles({ colours }: PaperStyle): string[] {
  const raised = [xml('w:vertAlign', { 'w:val': 'superscript' })];
  return [
    characterStyle('Hyperlink', 'Hyperlink', [
      xml('w:color', { 'w:val': colours.link }),
      xml('w:u', { 'w:val': 'single' }),
    ]),
    characterStyle('FootnoteReference', 'footnote reference', raised),
    characterStyle('EndnoteReference', 'endnote reference', raised),
  ];
}

function characterStyle(id: string, name: string, look: readonly string[]): string {
  return xml('w:style', { 'w:type': 'character', 'w:styleId': id }, [
    xml('w:name', { 'w:val': name }),
    xml('w:basedOn', { 'w:val': 'DefaultParagraphFont' }),
    xml('w:uiPriority', { 'w:val': 99 }),
    xml('w:rPr', {}, look),
  ]);
}

function paragraphStyle(named: NamedStyle, style: PaperStyle): string {
  const { id, name, heading } = named;
  const look = lookOf(named, style);
  return xml('w:style', { 'w:type': 'paragraph', 'w:styleId': id, ...customAttribute(name, heading) }, [
    xml('w:name', { 'w:val': name }),
    xml('w:basedOn', { 'w:val': 'Normal' }),
    heading === null ? '' : xml('w:next', { 'w:val': 'Normal' }),
    xml('w:uiPriority', { 'w:val': heading === null ? 39 : 9 }),
    name === SPACER_STYLE ? xml('w:semiHidden') : '',
    look.quick === true ? xml('w:qFormat') : '',
    xml('w:pPr', {}, paragraphLook(look, heading, style)),
    xml('w:rPr', {}, runLook(look)),
  ]);
}

const WORDS_OWN =
  /^(title|subtitle|toc heading|caption|header|footer|footnote text|endnote text|heading [1-9]|toc [1-9])$/i;

function customAttribute(name: string, heading: number | null): Record<string, number> {
  return heading !== null || WORDS_OWN.test(name) ? {} : { 'w:customStyle': 1 };
}

/** In the order of the schema (17.3.1.26). */
function paragraphLook(look: Look, heading: number | null, style: PaperStyle): string[] {
  const width = style.page.width - style.page.margins.left - style.page.margins.right;
  const spacing = {
    'w:before': look.before === undefined ? null : look.before * TWIPS,
    'w:after': look.after === undefined ? null : look.after * TWIPS,
    'w:line': look.single === true ? LINE : null,
    'w:lineRule': look.single === true ? 'auto' : null,
  };
  return [
    ...(look.keepNext === true ? [xml('w:keepNext'), xml('w:keepLines')] : []),
    look.leader === true
      ? xml('w:tabs', {}, xml('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': width }))
      : '',
    Object.values(spacing).every((value) => value === null) ? '' : xml('w:spacing', spacing),
    look.indent === undefined ? '' : xml('w:ind', { 'w:left': Math.round(look.indent * TWIPS) }),
    heading === null ? '' : xml('w:outlineLvl', { 'w:val': heading - 1 }),
  ];
}

function runLook(look: Look): string[] {
  return [
    look.font === undefined ? '' : font(look.font),
    ...(look.bold === true ? [xml('w:b'), xml('w:bCs')] : []),
    look.colour === undefined ? '' : xml('w:color', { 'w:val': look.colour }),
    ...(look.size === undefined ? [] : [size('w:sz', look.size), size('w:szCs', look.size)]),
  ];
}

function font(name: string): string {
  return xml('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:eastAsia': name, 'w:cs': name });
}

/** Half-points (17.3.2.38). */
function size(element: string, points: number): string {
  return xml(element, { 'w:val': Math.round(points * 2) });
}
