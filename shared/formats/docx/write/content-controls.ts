import type { Run, XmlComponent } from 'docx';
import { assertNever } from '#shared/document/assert-never';
import type { ContentControl } from '#shared/document/text-document';
import { LIVE_FIELD_TAG } from '../own-marks.ts';
import type { Library } from './library.ts';

/** A form field around text within a paragraph. */
export function wrapInControl(library: Library, control: ContentControl, inside: readonly Run[]): Run {
  const content = library.element('w:sdtContent', {}, inside);
  return library.inline(library.element('w:sdt', {}, [controlProperties(library, control), content]));
}

/** A figure that keeps its name, so that Clearday finds it again in the file. */
export function wrapInLiveField(library: Library, name: string, inside: readonly Run[]): Run {
  const tag = LIVE_FIELD_TAG + name;
  return wrapInControl(library, { kind: 'text', tag, title: name, placeholder: false }, inside);
}

/** What a form field is, before what stands in it. */
export function controlProperties(library: Library, control: ContentControl): XmlComponent {
  const parts: XmlComponent[] = [];
  if (control.title !== null) parts.push(library.element('w:alias', { 'w:val': control.title }));
  if (control.tag !== null) parts.push(library.element('w:tag', { 'w:val': control.tag }));
  if (control.placeholder) parts.push(library.element('w:showingPlcHdr'));
  parts.push(...controlKind(library, control.kind));
  return library.element('w:sdtPr', {}, parts);
}

function controlKind(library: Library, kind: ContentControl['kind']): XmlComponent[] {
  switch (kind) {
    case 'text':
      return [library.element('w:text', { 'w:multiLine': '1' })];
    case 'drop-down':
      return [library.element('w:dropDownList')];
    case 'date':
      return [library.element('w:date')];
    case 'checkbox':
      return [library.element('w14:checkbox')];
    case 'other':
      return [library.element('w:docPartObj')];
    // A picture's control without the picture holds whatever stands there.
    case 'rich':
    case 'picture':
      return [library.element('w:richText')];
    default:
      return assertNever(kind);
  }
}
