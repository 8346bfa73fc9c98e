import type { IRunOptions } from 'docx';
import type { Marks } from '#shared/document/text-document';

/** Names of Word's highlighter pens (ISO/IEC 29500-1, 17.18.40). Other colours are written as shading. */
const PENS = {
  '000000': 'black',
  '0000FF': 'blue',
  '00FFFF': 'cyan',
  '000080': 'darkBlue',
  '008080': 'darkCyan',
  '808080': 'darkGray',
  '008000': 'darkGreen',
  '800080': 'darkMagenta',
  '800000': 'darkRed',
  '808000': 'darkYellow',
  '00FF00': 'green',
  C0C0C0: 'lightGray',
  FF00FF: 'magenta',
  FF0000: 'red',
  FFFFFF: 'white',
  FFFF00: 'yellow',
} as const;

function isPen(colour: string): colour is keyof typeof PENS {
  return Object.hasOwn(PENS, colour);
}

/** What a run's look takes from where it stands. */
export interface RunSetting {
  /** It is a link, and looks like one. */
  readonly linked: boolean;
  /** Without a colour of its own it is black or white, as the fill behind it asks for, and not in its style's colour. */
  readonly colourByFill: boolean;
}

/** Looks of runs, worked out once each: a plan has thousands of runs and a handful of looks. */
const known = new WeakMap<Marks, Map<string, IRunOptions>>();

/** Formatting of a run. */
export function runOptions(marks: Marks, setting: RunSetting): IRunOptions {
  let looks = known.get(marks);
  if (looks === undefined) {
    looks = new Map();
    known.set(marks, looks);
  }
  const key = `${setting.linked} ${setting.colourByFill}`;
  let look = looks.get(key);
  if (look === undefined) {
    look = toOptions(marks, setting);
    looks.set(key, look);
  }
  return look;
}

function toOptions(marks: Marks, { linked, colourByFill }: RunSetting): IRunOptions {
  const { highlight } = marks;
  const pen = highlight !== null && isPen(highlight) ? PENS[highlight] : null;
  const shade = marks.shade ?? (pen === null ? highlight : null);
  const colour = marks.colour ?? (colourByFill ? 'auto' : null);
  return {
    ...(linked ? { style: 'Hyperlink' } : {}),
    ...(marks.bold ? { bold: true } : {}),
    ...(marks.italic ? { italics: true } : {}),
    ...(marks.underline ? { underline: { type: 'single' } } : {}),
    ...(marks.strike ? { strike: true } : {}),
    ...(marks.script === 'superscript' ? { superScript: true } : {}),
    ...(marks.script === 'subscript' ? { subScript: true } : {}),
    ...(colour === null ? {} : { color: colour }),
    ...(marks.size === null ? {} : { size: Math.round(marks.size * 2) }),
    ...(pen === null ? {} : { highlight: pen }),
    ...(shade === null ? {} : { shading: { type: 'clear', color: 'auto', fill: shade } }),
  };
}
