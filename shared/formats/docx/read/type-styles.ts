import { END, OPEN, type XmlReader } from '../../xml/xml-reader.ts';

/** How text is set: what a style or a run says, null where it leaves it to what it inherits. */
export interface TypeFormat {
  readonly typeface: string | null;
  /** Points. */
  readonly size: number | null;
  readonly language: string | null;
}

export const NO_TYPE: TypeFormat = { typeface: null, size: null, language: null };

/** The first that says something wins, matter by matter. */
export function mergeType(...formats: readonly TypeFormat[]): TypeFormat {
  const first = <Key extends keyof TypeFormat>(key: Key): TypeFormat[Key] =>
    formats.find((format) => format[key] !== null)?.[key] ?? NO_TYPE[key];
  return { typeface: first('typeface'), size: first('size'), language: first('language') };
}

/** Fonts of a theme: "minor" is for text, "major" for headings. */
export interface ThemeFonts {
  readonly major: string | null;
  readonly minor: string | null;
}

/** Reads the two Latin fonts of a theme. */
export function readThemeFonts(reader: XmlReader): ThemeFonts {
  let major: string | null = null;
  let minor: string | null = null;
  let scheme = '';
  for (let token = reader.next(); token !== END; token = reader.next()) {
    if (token !== OPEN) continue;
    if (reader.name === 'a:majorFont' || reader.name === 'a:minorFont') scheme = reader.name;
    if (reader.name !== 'a:latin') continue;
    if (scheme === 'a:majorFont') major ??= reader.attribute('typeface');
    if (scheme === 'a:minorFont') minor ??= reader.attribute('typeface');
  }
  return { major, minor };
}

/** Reads the run properties just opened, to their end. */
export function readTypeFormat(reader: XmlReader, fonts: ThemeFonts): TypeFormat {
  let format = NO_TYPE;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:rFonts') format = { ...format, typeface: readTypeface(reader, fonts) };
    else if (reader.name === 'w:sz') format = { ...format, size: readHalfPoints(reader) };
    else if (reader.name === 'w:lang') format = { ...format, language: reader.attribute('w:val') };
    reader.skip();
  }
  return format;
}

function readTypeface(reader: XmlReader, fonts: ThemeFonts): string | null {
  const theme = reader.attribute('w:asciiTheme') ?? reader.attribute('w:hAnsiTheme');
  if (theme === null) return reader.attribute('w:ascii') ?? reader.attribute('w:hAnsi');
  return theme.startsWith('major') ? fonts.major : fonts.minor;
}

/** Sizes are in half-points (ISO/IEC 29500-1, 17.3.2.38). */
function readHalfPoints(reader: XmlReader): number | null {
  const value = Number(reader.attribute('w:val'));
  return Number.isFinite(value) && value > 0 ? value / 2 : null;
}

interface TypeStyle {
  readonly basedOn: string | null;
  readonly format: TypeFormat;
}

/** Reads how styles set text: gives the format of a paragraph style by its id, defaults included. */
export function readTypeStyles(reader: XmlReader, fonts: ThemeFonts): (id: string | null) => TypeFormat {
  const styles = new Map<string, TypeStyle>();
  let defaults = NO_TYPE;
  let usual: string | null = null;
  for (let token = reader.next(); token !== END; token = reader.next()) {
    if (token !== OPEN) continue;
    if (reader.name === 'w:rPrDefault') defaults = readDefaults(reader, fonts);
    if (reader.name !== 'w:style') continue;
    const id = reader.attribute('w:styleId') ?? '';
    if (
      reader.attribute('w:type') === 'paragraph' &&
      /^(?:1|true|on)$/.test(reader.attribute('w:default') ?? '')
    ) {
      usual = id;
    }
    styles.set(id, readTypeStyle(reader, fonts));
  }
  return (id) => mergeType(...formatsOf(id ?? usual, styles), defaults);
}

function readDefaults(reader: XmlReader, fonts: ThemeFonts): TypeFormat {
  const depth = reader.depth;
  let format = NO_TYPE;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:rPr') format = readTypeFormat(reader, fonts);
    else reader.skip();
  }
  return format;
}

function readTypeStyle(reader: XmlReader, fonts: ThemeFonts): TypeStyle {
  const depth = reader.depth;
  let basedOn: string | null = null;
  let format = NO_TYPE;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:rPr') {
      format = readTypeFormat(reader, fonts);
      continue;
    }
    if (reader.name === 'w:basedOn') basedOn = reader.attribute('w:val');
    reader.skip();
  }
  return { basedOn, format };
}

const LONGEST_CHAIN = 30;

function formatsOf(id: string | null, styles: ReadonlyMap<string, TypeStyle>): TypeFormat[] {
  const formats: TypeFormat[] = [];
  let style = id === null ? undefined : styles.get(id);
  for (let steps = 0; style !== undefined && steps < LONGEST_CHAIN; steps++) {
    formats.push(style.format);
    style = style.basedOn === null ? undefined : styles.get(style.basedOn);
  }
  return formats;
}
