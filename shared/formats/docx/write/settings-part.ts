import type { TextDocument } from '#shared/document/text-document';
import { xmlElement as xml } from '../../xml/write-text.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const COMPATIBILITY = 'http://schemas.microsoft.com/office/word';

/** What Word 2013 and later write, so that they lay the paper out as they would their own. */
const COMPATIBILITY_SETTINGS: ReadonlyArray<readonly [name: string, value: number]> = [
  ['compatibilityMode', 15],
  ['overrideTableStyleFontSizeAndJustification', 1],
  ['enableOpenTypeFeatures', 1],
  ['doNotFlipMirrorIndents', 1],
  ['differentiateMultirowTableHeaders', 1],
];

export function writeSettingsPart(document: TextDocument, language: string): string {
  const evenPages = document.sections.some((section) =>
    [...section.headers, ...section.footers].some((each) => each.on === 'even'),
  );
  return xml('w:settings', { 'xmlns:w': NAMESPACE }, [
    evenPages ? xml('w:evenAndOddHeaders') : '',
    xml('w:defaultTabStop', { 'w:val': 720 }),
    xml('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
    xml(
      'w:compat',
      {},
      COMPATIBILITY_SETTINGS.map(([name, value]) =>
        xml('w:compatSetting', { 'w:name': name, 'w:uri': COMPATIBILITY, 'w:val': value }),
      ),
    ),
    xml('w:themeFontLang', { 'w:val': language }),
    xml('w:decimalSymbol', { 'w:val': '.' }),
    xml('w:listSeparator', { 'w:val': ',' }),
  ]);
}
