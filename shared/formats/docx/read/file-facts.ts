import type { FileFacts } from '#shared/document/file-facts';
import type { OpcPackage } from '../../opc/opc-package.ts';
import { END, OPEN, TEXT, type XmlReader } from '../../xml/xml-reader.ts';
import {
  mergeType,
  NO_TYPE,
  readThemeFonts,
  readTypeFormat,
  readTypeStyles,
  type ThemeFonts,
  type TypeFormat,
} from './type-styles.ts';

/**
 * What the properties of a Word file name, and what most of its body text is set in, weighed by letters: tables are left
 * out of the size, which is smaller there, unless there is nothing else. Throws DocumentRefused like the reader itself.
 */
export function readFileFacts(opened: OpcPackage): FileFacts {
  const theme = openRelated(opened, opened.mainPart, 'theme');
  const fonts = theme === null ? { major: null, minor: null } : readThemeFonts(theme);
  const styles = openRelated(opened, opened.mainPart, 'styles');
  const styleOf = styles === null ? (): TypeFormat => NO_TYPE : readTypeStyles(styles, fonts);
  const weights = weighText(opened.open(opened.mainPart), fonts, styleOf);
  const own = openRelated(opened, '', 'extended-properties');
  const { company, reportsTo } = own === null ? { company: null, reportsTo: null } : readOwnProperties(own);
  return {
    company,
    reportsTo,
    typeface: heaviest(weights.typeface),
    textSize: heaviest(weights.size) ?? heaviest(weights.sizeInTables),
    language: heaviest(weights.language),
  };
}

function openRelated(opened: OpcPackage, from: string, type: string): XmlReader | null {
  const found = opened.relationships(from).find((each) => each.type === type && !each.external);
  return found === undefined || !opened.has(found.target) ? null : opened.open(found.target);
}

function readOwnProperties(reader: XmlReader): Pick<FileFacts, 'company' | 'reportsTo'> {
  const found: { company: string | null; reportsTo: string | null } = { company: null, reportsTo: null };
  reader.next();
  while (reader.nextChild(1)) {
    const name = reader.name.replace(/^.*:/, '');
    const text = reader.textContent().trim();
    if (text === '') continue;
    if (name === 'Company') found.company = text;
    if (name === 'Manager') found.reportsTo = text;
  }
  return found;
}

/** Letters by what they are set in. */
interface Weights {
  readonly typeface: Map<string, number>;
  readonly size: Map<number, number>;
  readonly sizeInTables: Map<number, number>;
  readonly language: Map<string, number>;
}

function weighText(
  reader: XmlReader,
  fonts: ThemeFonts,
  styleOf: (id: string | null) => TypeFormat,
): Weights {
  const weights: Weights = {
    typeface: new Map(),
    size: new Map(),
    sizeInTables: new Map(),
    language: new Map(),
  };
  const byStyle = new Map<string | null, TypeFormat>();
  let paragraph: string | null = null;
  let run = NO_TYPE;
  let inText = false;
  let tables = 0;
  for (let token = reader.next(); token !== END; token = reader.next()) {
    if (token === TEXT && inText) {
      const style = byStyle.get(paragraph) ?? styleOf(paragraph);
      byStyle.set(paragraph, style);
      add(weights, mergeType(run, style), reader.text.trim().length, tables > 0);
    }
    if (token === TEXT) continue;
    if (reader.name === 'w:t') inText = token === OPEN;
    if (reader.name === 'w:tbl') tables += token === OPEN ? 1 : -1;
    if (token !== OPEN) continue;
    if (reader.name === 'w:p') paragraph = null;
    else if (reader.name === 'w:pStyle') paragraph = reader.attribute('w:val');
    else if (reader.name === 'w:r') run = NO_TYPE;
    else if (reader.name === 'w:rPr') run = readTypeFormat(reader, fonts);
  }
  return weights;
}

function add(
  weights: Weights,
  { typeface, size, language }: TypeFormat,
  letters: number,
  inTable: boolean,
): void {
  addTo(weights.typeface, typeface, letters);
  addTo(inTable ? weights.sizeInTables : weights.size, size, letters);
  addTo(weights.language, language, letters);
}

function addTo<Key>(weights: Map<Key, number>, key: Key | null, letters: number): void {
  if (key !== null) weights.set(key, (weights.get(key) ?? 0) + letters);
}

function heaviest<Key>(weights: ReadonlyMap<Key, number>): Key | null {
  return [...weights].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
