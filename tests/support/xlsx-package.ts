import { nodeCodec } from '#app/files/node-codec';
import type { ReadResult } from '#shared/document/read-result';
import type { Sheet, SheetCell, Workbook } from '#shared/document/workbook';
import { columnLetters } from '#shared/document/source-ref';
import { openPackage } from '#shared/formats/opc/opc-package';
import { readXlsx } from '#shared/formats/xlsx/read/read-xlsx';
import { writeZip } from '#shared/formats/zip/write-zip';
import { escapeXml } from './word-xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** A text, a number, a truth, null for no cell at all, or a cell as the file writes it. */
export type CellSpec = string | number | boolean | null | CellXml;

/** A `c` element: `{ v: 1.1, s: 2 }`, `{ t: 's', v: 0 }`, `{ f: 'A1+1' }`; `is` is the XML of an inline text. */
export interface CellXml {
  /** Its reference; null leaves it out. The place in the grid when absent. */
  readonly r?: string | null;
  readonly t?: string;
  readonly v?: string | number;
  readonly f?: string;
  readonly is?: string;
  /** Number of its look, from 1 in the order of the workbook's looks. */
  readonly s?: number;
}

export interface SheetSpec {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** A list of cells for each row, from A1. */
  readonly rows?: ReadonlyArray<readonly CellSpec[]>;
  /** Attributes of row elements by row number: `{ 2: 'hidden="1"' }`. */
  readonly rowAttributes?: Readonly<Record<number, string>>;
  /** XML of `sheetData`'s content, in place of rows. */
  readonly data?: string;
  /** XML before and after the cells. */
  readonly before?: string;
  readonly after?: string;
  readonly relations?: readonly RelationSpec[];
}

/** Something that a part points at: an address, or a part with its XML. */
export interface RelationSpec {
  readonly id?: string;
  /** Last word of the type's address: "comments". */
  readonly type: string;
  readonly address?: string;
  readonly xml?: string;
}

/** How cells look; cell formats are numbered from 1 in this order. */
export interface LookSpec {
  /** A number format's pattern, or the number of a built-in one. */
  readonly format?: string | number;
  /** XML of a `fill` element's content. */
  readonly fill?: string;
  /** XML of a `font` element's content. */
  readonly font?: string;
  readonly wrap?: boolean;
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  /** XML of each shared string's content. */
  readonly strings?: readonly string[];
  readonly looks?: readonly LookSpec[];
  /** XML of each `dxf` element's content. */
  readonly ruleLooks?: readonly string[];
  /** XML of the styles part after its lists, as in a palette. */
  readonly moreStyles?: string;
  /** XML of a theme's colour scheme. */
  readonly theme?: string;
  readonly is1904?: boolean;
  /** Defined names: `[name, formula, index of the sheet]`. */
  readonly names?: ReadonlyArray<readonly [name: string, formula: string, sheet?: number]>;
  /** What the workbook itself points at, besides its sheets, styles, strings and theme. */
  readonly relations?: readonly RelationSpec[];
  readonly isStrict?: boolean;
  readonly mainType?: string;
  /** XML of `docProps/core.xml`'s content. */
  readonly core?: string;
}

/** The workbook, read. */
export function readWorkbook(spec: WorkbookSpec): ReadResult<Workbook> {
  return readXlsx(openPackage(packXlsx(spec), nodeCodec));
}

/** The first sheet of a workbook that has it only, read. */
export function readSheet(sheet: SheetSpec, more: Omit<WorkbookSpec, 'sheets'> = {}): Sheet {
  return firstSheet(readWorkbook({ ...more, sheets: [sheet] }).document);
}

export function firstSheet(workbook: Workbook): Sheet {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('The workbook has no sheet.');
  return sheet;
}

/** The cells of a sheet by their place, in order: `{ A1: …, B1: … }`, each as `show` gives it. */
export function cellsOf<T>(sheet: Sheet, show: (cell: SheetCell) => T): Record<string, T> {
  const cells = sheet.rows.flatMap((row) =>
    row.cells.map((cell): [string, T] => [`${columnLetters(cell.column)}${row.number}`, show(cell)]),
  );
  return Object.fromEntries(cells);
}

/** What a person reads in each cell. */
export function textsOf(sheet: Sheet): Record<string, string> {
  return cellsOf(sheet, (cell) => cell.text);
}

/** The colour of each cell that has one. */
export function shadesOf(sheet: Sheet): Record<string, string> {
  const shades = cellsOf(sheet, ({ shade }) => (shade === null ? '' : `${shade.fill} ${shade.from}`));
  return Object.fromEntries(Object.entries(shades).filter(([, shade]) => shade !== ''));
}

/** XML of a solid fill. */
export function solid(colour: string): string {
  return `<patternFill patternType="solid"><fgColor ${colour}/></patternFill>`;
}

/** XML of a look that a conditional format gives. */
export function ruleFill(colour: string): string {
  return `<fill><patternFill><bgColor rgb="${colour}"/></patternFill></fill>`;
}

export function packXlsx(spec: WorkbookSpec): Uint8Array {
  return packParts(xlsxParts(spec));
}

/** A package of parts by name. */
export function packParts(parts: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  return writeZip(
    [...parts].map(([name, text]) => ({ name, data: encoder.encode(text) })),
    nodeCodec,
  );
}

export function readParts(parts: ReadonlyMap<string, string>): ReadResult<Workbook> {
  return readXlsx(openPackage(packParts(parts), nodeCodec));
}

/** The parts of the package by name, for tests that change one before packing. */
export function xlsxParts(spec: WorkbookSpec): Map<string, string> {
  const parts = new Map<string, string>();
  const roots: RelationXml[] = [{ id: 'r1', type: 'officeDocument', target: '/xl/workbook.xml' }];
  parts.set('[Content_Types].xml', contentTypes(spec.mainType ?? SHEET_TYPE));
  if (spec.core !== undefined) {
    parts.set('docProps/core.xml', coreProperties(spec.core));
    roots.push({ id: 'r2', type: 'core-properties', target: '/docProps/core.xml' });
  }
  parts.set('_rels/.rels', relationships(roots, spec));
  const relations = spec.sheets.map((sheet, index): RelationXml => {
    addSheet(parts, spec, sheet, index + 1);
    return { id: `sheet${index + 1}`, type: 'worksheet', target: `/xl/worksheets/sheet${index + 1}.xml` };
  });
  const shared = [
    { type: 'styles', xml: stylesPart(spec) },
    ...(spec.strings === undefined ? [] : [{ type: 'sharedStrings', xml: stringsPart(spec.strings) }]),
    ...(spec.theme === undefined ? [] : [{ type: 'theme', xml: themePart(spec.theme) }]),
  ];
  relations.push(...addRelated(parts, 'xl', 'book', [...shared, ...(spec.relations ?? [])]));
  parts.set('xl/workbook.xml', workbookPart(spec));
  parts.set('xl/_rels/workbook.xml.rels', relationships(relations, spec));
  return parts;
}

interface RelationXml {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

function addSheet(parts: Map<string, string>, spec: WorkbookSpec, sheet: SheetSpec, number: number): void {
  parts.set(`xl/worksheets/sheet${number}.xml`, root(spec, 'worksheet', sheetContent(sheet)));
  const relations = addRelated(parts, 'xl', `sheet${number}-`, sheet.relations ?? []);
  if (relations.length > 0) {
    parts.set(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationships(relations, spec));
  }
}

function addRelated(
  parts: Map<string, string>,
  folder: string,
  prefix: string,
  relations: readonly RelationSpec[],
): RelationXml[] {
  return relations.map(({ id, type, address, xml }, index) => {
    const ownId = id ?? `${prefix}${index + 1}`;
    if (xml === undefined) return { id: ownId, type, target: address ?? '', isExternal: true };
    const name = `${folder}/${prefix}${index + 1}.xml`;
    parts.set(name, xml);
    return { id: ownId, type, target: `/${name}` };
  });
}

function sheetContent(sheet: SheetSpec): string {
  const rows = (sheet.rows ?? []).map((cells, index) => {
    const number = index + 1;
    const attributes = sheet.rowAttributes?.[number] ?? '';
    const written = cells.map((cell, column) => cellXml(cell, `${columnLetters(column + 1)}${number}`));
    return `<row r="${number}" ${attributes}>${written.join('')}</row>`;
  });
  return `${sheet.before ?? ''}<sheetData>${sheet.data ?? rows.join('')}</sheetData>${sheet.after ?? ''}`;
}

function cellXml(cell: CellSpec, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cellXml({ t: 'inlineStr', is: textXml(cell) }, place);
  if (typeof cell === 'number') return cellXml({ v: cell }, place);
  if (typeof cell === 'boolean') return cellXml({ t: 'b', v: cell ? 1 : 0 }, place);
  const attributes = [
    cell.r === null ? '' : ` r="${cell.r ?? place}"`,
    cell.s === undefined ? '' : ` s="${cell.s}"`,
    cell.t === undefined ? '' : ` t="${cell.t}"`,
  ];
  const content = [
    cell.f === undefined ? '' : `<f>${escapeXml(cell.f)}</f>`,
    cell.v === undefined ? '' : `<v>${escapeXml(String(cell.v))}</v>`,
    cell.is === undefined ? '' : `<is>${cell.is}</is>`,
  ];
  return `<c${attributes.join('')}>${content.join('')}</c>`;
}

/** XML of a text in one font. */
export function textXml(text: string): string {
  return `<t xml:space="preserve">${escapeXml(text)}</t>`;
}

function workbookPart(spec: WorkbookSpec): string {
  const sheets = spec.sheets.map(({ name, state }, index) => {
    const shown = escapeXml(name ?? `Sheet${index + 1}`);
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${shown}" sheetId="${index + 1}"${hidden} r:id="sheet${index + 1}"/>`;
  });
  const names = (spec.names ?? []).map(([name, formula, sheet]) => {
    const local = sheet === undefined ? '' : ` localSheetId="${sheet}"`;
    return `<definedName name="${name}"${local}>${escapeXml(formula)}</definedName>`;
  });
  const properties = spec.is1904 === true ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  return root(
    spec,
    'workbook',
    `${properties}<sheets>${sheets.join('')}</sheets><definedNames>${names.join('')}</definedNames>`,
  );
}

function stylesPart({ looks = [], ruleLooks = [], moreStyles = '', isStrict }: WorkbookSpec): string {
  const formats = looks.map(({ format }, index) =>
    typeof format === 'string' ? `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(format)}"/>` : '',
  );
  const fonts = looks.map(({ font }) => `<font>${font ?? '<sz val="11"/>'}</font>`);
  const fills = looks.map(({ fill }) => `<fill>${fill ?? '<patternFill patternType="none"/>'}</fill>`);
  const xfs = looks.map(({ format, wrap }, index) => {
    const id = typeof format === 'number' ? format : format === undefined ? 0 : 200 + index;
    const alignment = wrap === true ? '<alignment wrapText="1"/>' : '';
    return `<xf numFmtId="${id}" fontId="${index + 1}" fillId="${index + 2}">${alignment}</xf>`;
  });
  const lists = [
    `<numFmts>${formats.join('')}</numFmts>`,
    `<fonts><font><sz val="11"/></font>${fonts.join('')}</fonts>`,
    `<fills><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join('')}</fills>`,
    `<cellXfs><xf numFmtId="0" fontId="0" fillId="0"/>${xfs.join('')}</cellXfs>`,
    `<dxfs>${ruleLooks.map((look) => `<dxf>${look}</dxf>`).join('')}</dxfs>`,
  ];
  return root({ isStrict: isStrict === true }, 'styleSheet', lists.join('') + moreStyles);
}

function stringsPart(strings: readonly string[]): string {
  return root({}, 'sst', strings.map((each) => `<si>${each}</si>`).join(''));
}

function themePart(colours: string): string {
  const namespace = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  return `<a:theme xmlns:a="${namespace}"><a:themeElements><a:clrScheme name="x">${colours}</a:clrScheme></a:themeElements></a:theme>`;
}

/** A whole part with that root element. */
export function root(
  { isStrict }: { readonly isStrict?: boolean },
  name: string,
  content: string,
  attributes = '',
): string {
  const main = isStrict === true ? STRICT : TRANSITIONAL;
  const office = isStrict === true ? STRICT_OFFICE : OFFICE;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${main}" xmlns:r="${office}" ${attributes}>${content}</${name}>`;
}

function contentTypes(mainType: string): string {
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${mainType}"/></Types>`;
}

function relationships(relations: readonly RelationXml[], { isStrict }: WorkbookSpec): string {
  const written = relations.map(({ id, type, target, isExternal }) => {
    const office = isStrict === true ? STRICT_OFFICE : OFFICE;
    const base = type === 'core-properties' ? `${PACKAGE}/relationships/metadata` : office;
    const mode = isExternal === true ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${base}/${type}" Target="${escapeXml(target)}"${mode}/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`;
}

function coreProperties(content: string): string {
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${content}</cp:coreProperties>`;
}
