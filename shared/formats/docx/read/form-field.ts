import type { XmlReader } from '../../xml/xml-reader.ts';
import { isOn } from './run-properties.ts';

const TICKED = '☒';
const EMPTY = '☐';

/**
 * What an old form field shows that has no result in the text: the box of a check box, the chosen entry of a list.
 * Reads the `w:fldChar` just opened, its end included; "" for other fields.
 */
export function readFormField(reader: XmlReader): string {
  const depth = reader.depth;
  let ticked: boolean | null = null;
  let isBox = false;
  const entries: string[] = [];
  let chosen = 0;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:checkBox') isBox = true;
    // What somebody ticked goes before what the form came with.
    else if (reader.name === 'w:checked') ticked = isOn(reader);
    else if (reader.name === 'w:default' && isBox) ticked ??= isOn(reader);
    else if (reader.name === 'w:result') chosen = Number(reader.attribute('w:val'));
    else if (reader.name === 'w:listEntry') entries.push(reader.attribute('w:val') ?? '');
  }
  if (isBox) return ticked === true ? TICKED : EMPTY;
  return entries[chosen] ?? '';
}
