import { docx, type DocxParts } from '#tests/support/docx-package';
import {
  code,
  del,
  el,
  field,
  fieldChar,
  ins,
  listed,
  p,
  r,
  run,
  sdt,
  shd,
  styled,
  tbl,
  tc,
  tr,
  val,
} from '#tests/support/word-xml';

const COMMENT = '<w:commentRangeStart w:id="1"/>';
const style = (id: string, type: string, rest: string): string =>
  el('w:style', { 'w:type': type, 'w:styleId': id }, val('w:name', id) + rest);

const STYLES = [
  el(
    'w:docDefaults',
    {},
    el('w:rPrDefault', {}, el('w:rPr', {}, `${val('w:sz', 22)}${val('w:lang', 'en-GB')}`)),
  ),
  style('heading 1', 'paragraph', el('w:pPr', {}, val('w:outlineLvl', 0)) + el('w:rPr', {}, '<w:b/>')),
  style(
    'Lead',
    'paragraph',
    val('w:basedOn', 'heading 1') + el('w:pPr', {}, el('w:numPr', {}, val('w:numId', 2))),
  ),
  style('Strong', 'character', el('w:rPr', {}, '<w:b/><w:vanish/>')),
  style(
    'Grid',
    'table',
    el('w:tcPr', {}, shd('EEEEEE')) +
      el('w:tblStylePr', { 'w:type': 'firstRow' }, el('w:tcPr', {}, shd('1F3864'))),
  ),
].join('');

const NUMBERING = [
  el(
    'w:abstractNum',
    { 'w:abstractNumId': 0 },
    ['%1.', '%1.%2', '(%3)']
      .map((text, level) =>
        el(
          'w:lvl',
          { 'w:ilvl': level },
          val('w:start', 1) +
            val('w:numFmt', level === 2 ? 'lowerRoman' : 'decimal') +
            val('w:lvlText', text) +
            val('w:lvlRestart', level),
        ),
      )
      .join(''),
  ),
  el(
    'w:abstractNum',
    { 'w:abstractNumId': 1 },
    el(
      'w:lvl',
      { 'w:ilvl': 0 },
      val('w:numFmt', 'bullet') + val('w:lvlText', '\uf0b7') + val('w:pStyle', 'Lead'),
    ),
  ),
  el('w:num', { 'w:numId': 1 }, val('w:abstractNumId', 0)),
  el(
    'w:num',
    { 'w:numId': 2 },
    val('w:abstractNumId', 1) + el('w:lvlOverride', { 'w:ilvl': 0 }, val('w:startOverride', 3)),
  ),
].join('');

const BOX = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="x" descr="Box"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p('In the box')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape alt="Box"><v:textbox><w:txbxContent>${p('In the box')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;

const BODY = [
  p(
    fieldChar('begin') +
      code('TOC \\o "1-2"') +
      fieldChar('separate') +
      r('Leadership') +
      run('<w:tab/>') +
      r('2'),
  ),
  p(fieldChar('end')),
  styled('heading 1', 'Leadership'),
  styled('Lead', 'Director'),
  listed(1, 0, 'One') + listed(1, 1, 'Two') + listed(1, 2, 'Three') + listed(1, 0, 'Four'),
  p(
    r('See ') +
      el('w:hyperlink', { 'r:id': 'rId5', 'w:anchor': 'top' }, r('the plan')) +
      field('HYPERLINK "https://wychbourne.example" \\l "a"', r('here')),
  ),
  p(
    COMMENT +
      r('Due ', val('w:rStyle', 'Strong')) +
      del(r('March')) +
      ins(r('April')) +
      '<w:commentRangeEnd w:id="1"/>' +
      run('<w:commentReference w:id="1"/>'),
    el('w:rPr', {}, el('w:ins', { 'w:author': 'Ann' })),
  ),
  p(
    r('Total ') +
      sdt(`${val('w:tag', 'total')}<w:text/><w:showingPlcHdr/>`, r('64')) +
      el('w:fldSimple', { 'w:instr': 'REF _Ref1' }, r('1.1')) +
      run('<w:footnoteReference w:id="2"/>'),
  ),
  tbl(
    [
      tr(['No', 'Action', 'Rating'], '<w:tblHeader/>'),
      tr([tc('1.1', val('w:vMerge', 'restart')), tc(p(r('Hire', shd('FFC000')))), tc('', shd('00B050'))]),
      tr(
        [tc('', '<w:vMerge/>'), tc(tbl([['a', 'b']]) + p('')), tc(p('x', shd('FF0000')))],
        el('w:ins', { 'w:author': 'Ann' }),
      ),
      tr([tc('Total', val('w:gridSpan', 3))], val('w:gridBefore', 0)),
    ],
    `${val('w:tblStyle', 'Grid')}<w:tblLook w:val="04A0"/>${val('w:tblCaption', 'Actions')}`,
    '<w:gridCol w:w="900"/><w:gridCol w:w="4000"/><w:gridCol w:w="900"/>',
  ),
  p(
    run(BOX) +
      run('<w:sym w:font="Wingdings" w:char="F0FC"/><w:br w:type="page"/>') +
      '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>',
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:headerReference w:type="default" r:id="h1"/></w:sectPr>',
  ),
  p('Last.', val('w:jc', 'both') + '<w:pageBreakBefore/>'),
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440"/><w:footerReference w:type="first" r:id="f1"/><w:titlePg/></w:sectPr>',
].join('');

const PARTS: DocxParts = {
  body: BODY,
  styles: STYLES,
  numbering: NUMBERING,
  theme:
    '<a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements>',
  footnotes: el('w:footnote', { 'w:id': 2 }, p(r('Source.'))),
  comments: el('w:comment', { 'w:id': 1, 'w:author': 'Ben' }, p('When?')),
  core: '<dc:title>Plan</dc:title><dc:creator>Ann</dc:creator>',
  furniture: { h1: ['hdr', p('Board')], f1: ['ftr', p(r('Page ') + field('PAGE', r('1')))] },
  relations: [{ id: 'rId5', type: 'hyperlink', target: 'https://wychbourne.example', external: true }],
};

/** A Word file with one of everything that the reader knows. */
export function richDocument(): Uint8Array {
  return docx(PARTS);
}
