import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { readFileFacts } from '#shared/formats/docx/read/file-facts';
import { openPackage } from '#shared/formats/opc/opc-package';
import type { FileFacts } from '#shared/document/file-facts';
import { docx, type DocxParts } from '#tests/support/docx-package';
import { p, r, tbl } from '#tests/support/word-xml';

function factsOf(parts: DocxParts): FileFacts {
  return readFileFacts(openPackage(docx(parts), nodeCodec));
}

const DEFAULTS =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>';
const NORMAL =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:style>';
const SMALL =
  '<w:style w:type="paragraph" w:styleId="Small"><w:name w:val="Small"/><w:basedOn w:val="Normal"/><w:rPr><w:rFonts w:ascii="Georgia"/><w:sz w:val="16"/></w:rPr></w:style>';
const THEME =
  '<a:themeElements><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements>';

describe('what a file is set in', () => {
  it('is what most letters of the body are in, by run, style, theme and defaults', () => {
    const styles = DEFAULTS + NORMAL + SMALL;
    const long = p(r('The roofs of the terrace are dry.'));
    const short = '<w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr><w:r><w:t>A note.</w:t></w:r></w:p>';
    expect(factsOf({ body: long + short, styles, theme: THEME })).toMatchObject({
      typeface: 'Calibri',
      textSize: 11,
      language: 'en-GB',
    });
    expect(factsOf({ body: short, styles, theme: THEME })).toMatchObject({
      typeface: 'Georgia',
      textSize: 8,
    });
    const direct = p(
      r('The roofs.', '<w:rFonts w:ascii="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="cy-GB"/>'),
    );
    expect(factsOf({ body: direct, styles, theme: THEME })).toMatchObject({
      typeface: 'Times New Roman',
      textSize: 12,
      language: 'cy-GB',
    });
  });

  it('takes its size from the text beside tables, and from tables where there is none', () => {
    const styles = DEFAULTS + NORMAL;
    const small = tbl([[p(r('The roofs of the whole terrace are dry.', '<w:sz w:val="18"/>'))]]);
    expect(factsOf({ body: p(r('Roofs.')) + small, styles }).textSize).toBe(11);
    expect(factsOf({ body: small, styles }).textSize).toBe(9);
  });

  it('is not known where the file does not say', () => {
    expect(factsOf({ body: p(r('Roofs.')) })).toEqual({
      company: null,
      reportsTo: null,
      typeface: null,
      textSize: null,
      language: null,
    });
  });
});
