import { CLOSE, END, OPEN, type XmlReader } from '../xml/xml-reader.ts';
import { parseRgb, type Rgb } from './colour.ts';

/** Colours of a theme by their names in the file: dk1, lt1, dk2, lt2, accent1 to accent6, hlink, folHlink. */
export type ThemeColours = ReadonlyMap<string, Rgb>;

/** Reads the colour scheme and passes over the rest of the theme. */
export function readTheme(reader: XmlReader): ThemeColours {
  const colours = new Map<string, Rgb>();
  let current = '';
  for (let token = reader.next(); token !== END; token = reader.next()) {
    if (token === CLOSE && reader.name === 'a:clrScheme') break;
    if (token !== OPEN) continue;
    if (reader.name === 'a:srgbClr') setOnce(colours, current, parseRgb(reader.attribute('val')));
    else if (reader.name === 'a:sysClr') setOnce(colours, current, parseRgb(reader.attribute('lastClr')));
    else current = reader.name.slice(2);
  }
  return colours;
}

function setOnce(colours: Map<string, Rgb>, name: string, colour: Rgb | null): void {
  if (colour !== null && !colours.has(name)) colours.set(name, colour);
}
