import type { ContentControl } from '#shared/document/text-document';
import type { PartContext, Surroundings } from './part-context.ts';
import { isOn } from './run-properties.ts';

const KINDS: ReadonlyMap<string, ContentControl['kind']> = new Map([
  ['w:text', 'text'],
  ['w:richText', 'rich'],
  ['w:dropDownList', 'drop-down'],
  ['w:comboBox', 'drop-down'],
  ['w:date', 'date'],
  ['w14:checkbox', 'checkbox'],
  ['w:picture', 'picture'],
  ['w:docPartObj', 'other'],
  ['w:docPartList', 'other'],
]);

/** Reads the `w:sdt` just opened; `readContent` is called at its content and must read it to the end. */
export function readControl(
  context: PartContext,
  around: Surroundings,
  readContent: (inside: Surroundings) => void,
): void {
  const { reader } = context;
  const depth = reader.depth;
  let control: ContentControl | null = null;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:sdtPr') control = readControlProperties(context);
    // A control without a kind of its own holds rich text (ISO/IEC 29500-1, 17.5.2.26).
    else if (reader.name === 'w:sdtContent')
      readContent({ ...around, control: meaningful(control) ?? around.control });
    else reader.skip();
  }
}

/** Wrappers that Word puts around building blocks are no form fields. */
function meaningful(control: ContentControl | null): ContentControl | null {
  return control === null || (control.kind === 'other' && control.tag === null) ? null : control;
}

function readControlProperties(context: PartContext): ContentControl {
  const { reader } = context;
  const depth = reader.depth;
  const control: { -readonly [key in keyof ContentControl]: ContentControl[key] } = {
    kind: 'rich',
    tag: null,
    title: null,
    placeholder: false,
  };
  while (reader.nextChild(depth)) {
    const kind = KINDS.get(reader.name);
    if (kind !== undefined) control.kind = kind;
    else if (reader.name === 'w:tag') control.tag = reader.attribute('w:val');
    else if (reader.name === 'w:alias') control.title = reader.attribute('w:val');
    else if (reader.name === 'w:showingPlcHdr') control.placeholder = isOn(reader);
    reader.skip();
  }
  return control;
}
