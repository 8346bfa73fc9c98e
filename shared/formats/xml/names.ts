/**
 * Short names for the namespaces of Office files. The transitional and the strict form of a namespace share one
 * name, so that readers see `w:tbl` whatever prefix and whatever form the file uses.
 */
const TRANSITIONAL = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const MICROSOFT = 'http://schemas.microsoft.com/office/';

const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ...bothForms('w', 'wordprocessingml/2006/main', 'wordprocessingml/main'),
  ...bothForms('x', 'spreadsheetml/2006/main', 'spreadsheetml/main'),
  ...bothForms('a', 'drawingml/2006/main', 'drawingml/main'),
  ...bothForms('wp', 'drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing'),
  ...bothForms('xdr', 'drawingml/2006/spreadsheetDrawing', 'drawingml/spreadsheetDrawing'),
  ...bothForms('pic', 'drawingml/2006/picture', 'drawingml/picture'),
  ...bothForms('c', 'drawingml/2006/chart', 'drawingml/chart'),
  ...bothForms('dgm', 'drawingml/2006/diagram', 'drawingml/diagram'),
  ...bothForms('m', 'officeDocument/2006/math', 'officeDocument/math'),
  ...bothForms('r', 'officeDocument/2006/relationships', 'officeDocument/relationships'),
  [`${TRANSITIONAL}package/2006/relationships`, 'rel'],
  [`${TRANSITIONAL}package/2006/content-types`, 'ct'],
  [`${TRANSITIONAL}package/2006/metadata/core-properties`, 'cp'],
  [`${TRANSITIONAL}markup-compatibility/2006`, 'mc'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  [`${MICROSOFT}word/2010/wordml`, 'w14'],
  [`${MICROSOFT}word/2012/wordml`, 'w15'],
  [`${MICROSOFT}word/2010/wordprocessingShape`, 'wps'],
  [`${MICROSOFT}word/2010/wordprocessingGroup`, 'wpg'],
  [`${MICROSOFT}word/2010/wordprocessingCanvas`, 'wpc'],
  [`${MICROSOFT}word/2010/wordprocessingDrawing`, 'wp14'],
  [`${MICROSOFT}drawing/2010/main`, 'a14'],
  [`${MICROSOFT}spreadsheetml/2009/9/main`, 'x14'],
  [`${MICROSOFT}spreadsheetml/2009/9/ac`, 'x14ac'],
  [`${MICROSOFT}spreadsheetml/2018/threadedcomments`, 'tc'],
  [`${MICROSOFT}excel/2006/main`, 'xm'],
  [`${MICROSOFT}drawing/2017/decorative`, 'adec'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['urn:schemas-microsoft-com:office:word', 'w10'],
  ['urn:schemas-microsoft-com:office:excel', 'xvml'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

function bothForms(short: string, transitional: string, strict: string): Array<[string, string]> {
  return [
    [TRANSITIONAL + transitional, short],
    [STRICT + strict, short],
  ];
}

/** The short name of a namespace, or "?" for one that the readers do not know. */
export function shortNamespace(uri: string): string {
  return SHORT_NAMES.get(uri) ?? '?';
}
