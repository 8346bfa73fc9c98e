/** A tiny notation for WordprocessingML: each function gives one element as text. Plain text is escaped. */

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An element: `el('w:jc', { 'w:val': 'center' })`. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  content = '',
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** A property with one value: `val('w:pStyle', 'Heading1')`. */
export function val(name: string, value: string | number): string {
  return el(name, { 'w:val': value });
}

/** A run of plain text, with run properties as XML: `r('bold', '<w:b/>')`. */
export function r(text: string, properties = ''): string {
  return run(`<w:t xml:space="preserve">${escapeXml(text)}</w:t>`, properties);
}

/** A run of anything. */
export function run(content: string, properties = ''): string {
  return el('w:r', {}, (properties === '' ? '' : el('w:rPr', {}, properties)) + content);
}

/** A paragraph. Plain text or runs, with paragraph properties as XML. */
export function p(content: string, properties = ''): string {
  const inside = content === '' || content.startsWith('<') ? content : r(content);
  return el('w:p', {}, (properties === '' ? '' : el('w:pPr', {}, properties)) + inside);
}

export function styled(style: string, content: string): string {
  return p(content, val('w:pStyle', style));
}

export function listed(list: number, level: number, content: string): string {
  return p(content, el('w:numPr', {}, val('w:ilvl', level) + val('w:numId', list)));
}

/** A cell: text, or blocks as XML, with cell properties. A cell always holds a paragraph. */
export function tc(content: string, properties = ''): string {
  const blocks = content.startsWith('<') ? content : p(content);
  return el('w:tc', {}, (properties === '' ? '' : el('w:tcPr', {}, properties)) + blocks);
}

export function tr(cells: readonly string[], properties = ''): string {
  const written = cells.map((cell) => (cell.startsWith('<') ? cell : tc(cell)));
  return el('w:tr', {}, (properties === '' ? '' : el('w:trPr', {}, properties)) + written.join(''));
}

export function tbl(rows: readonly (string | readonly string[])[], properties = '', grid = ''): string {
  const written = rows.map((row) => (typeof row === 'string' ? row : tr(row)));
  return el('w:tbl', {}, el('w:tblPr', {}, properties) + el('w:tblGrid', {}, grid) + written.join(''));
}

export function shd(fill: string, pattern = 'clear', colour = 'auto'): string {
  return el('w:shd', { 'w:val': pattern, 'w:color': colour, 'w:fill': fill });
}

export function sdt(properties: string, content: string): string {
  return el('w:sdt', {}, el('w:sdtPr', {}, properties) + el('w:sdtContent', {}, content));
}

const ANN = { 'w:id': 1, 'w:author': 'Ann Okafor', 'w:date': '2023-01-05T09:00:00Z' };

export function ins(content: string, by: Readonly<Record<string, string | number>> = ANN): string {
  return el('w:ins', by, content);
}

/** `content` holds runs of plain text, which become deleted text. */
export function del(content: string, by: Readonly<Record<string, string | number>> = ANN): string {
  return el('w:del', by, content.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>'));
}

export function fieldChar(type: 'begin' | 'separate' | 'end'): string {
  return run(el('w:fldChar', { 'w:fldCharType': type }));
}

export function code(instruction: string): string {
  return run(`<w:instrText xml:space="preserve">${escapeXml(instruction)}</w:instrText>`);
}

/** A complex field with its shown result as runs. */
export function field(instruction: string, result: string): string {
  return fieldChar('begin') + code(instruction) + fieldChar('separate') + result + fieldChar('end');
}
