import type { PaperStyle } from '#shared/document/paper-style';
import type { ListKind } from '#shared/document/text-document';
import { xmlElement as xml } from '../../xml/write-text.ts';
import type { LevelFormat } from './label-pattern.ts';
import type { ListDefinition, ListInstance } from './list-plan.ts';
import type { ListPlace, ListsOfDocument } from './lists-of-document.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TWIPS = 20;
/** Definitions carry a number of their own, by which Word knows lists again that are copied elsewhere. */
const FIRST_LIST_CODE = 0x10000000;

/** Word's names for the kinds of numbers (17.18.59). */
const FORMATS: Readonly<Record<ListKind, string>> = {
  bullet: 'bullet',
  decimal: 'decimal',
  'lower-letter': 'lowerLetter',
  'upper-letter': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  other: 'none',
};

/** The lists of a document with the labels that its paragraphs carry; null when it has none. */
export function writeNumberingPart(lists: ListsOfDocument, style: PaperStyle): string | null {
  const { definitions, instances } = lists.plan;
  if (definitions.length === 0) return null;
  const numbersSections = lists.places.some((place) => place.sections);
  const placeOf = (definition: number): ListPlace =>
    lists.places[definition - 1] ?? { inTable: false, sections: false };
  const indentsOf = (definition: number): Indents => listIndents(placeOf(definition), numbersSections, style);
  return xml('w:numbering', { 'xmlns:w': NAMESPACE }, [
    ...definitions.map((definition) => writeDefinition(definition, indentsOf(definition.id))),
    ...instances.map((instance) => writeInstance(instance, indentsOf(instance.definition))),
  ]);
}

function writeDefinition({ id, levels }: ListDefinition, indents: Indents): string {
  const deepest = Math.max(...levels.keys());
  const written = Array.from({ length: deepest + 1 }, (_, level) => {
    const format = levels.get(level) ?? { kind: 'decimal', text: `%${level + 1}.`, start: 1 };
    return writeLevel(level, format, format.start, indents);
  });
  return xml('w:abstractNum', { 'w:abstractNumId': id }, [
    xml('w:nsid', { 'w:val': (FIRST_LIST_CODE + id).toString(16).toUpperCase() }),
    xml('w:multiLevelType', { 'w:val': 'multilevel' }),
    ...written,
  ]);
}

function writeInstance(instance: ListInstance, indents: Indents): string {
  const { id, definition, override } = instance;
  const parts = [xml('w:abstractNumId', { 'w:val': definition })];
  if (override !== null) {
    const { level, start, format } = override;
    const changed = format === null ? '' : writeLevel(level, format, start, indents);
    const from = xml('w:startOverride', { 'w:val': start });
    parts.push(xml('w:lvlOverride', { 'w:ilvl': level }, [from, changed]));
  }
  return xml('w:num', { 'w:numId': id }, parts);
}

function writeLevel(level: number, format: LevelFormat, start: number, indents: Indents): string {
  const left = indents.first + indents.step * level;
  // Without a label there is nothing to number: a format that prints its text as it stands, even when it is empty.
  const name = format.kind === 'other' && format.text === '' ? 'cardinalText' : FORMATS[format.kind];
  return xml('w:lvl', { 'w:ilvl': level }, [
    xml('w:start', { 'w:val': start }),
    xml('w:numFmt', { 'w:val': name }),
    xml('w:lvlText', { 'w:val': format.text }),
    xml('w:lvlJc', { 'w:val': 'left' }),
    xml('w:pPr', {}, xml('w:ind', { 'w:left': left, 'w:hanging': indents.hanging })),
  ]);
}

/** Twentieths of a point: where the text of the outermost level starts, how far each further level stands in. */
interface Indents {
  readonly first: number;
  readonly step: number;
  readonly hanging: number;
}

/**
 * Numbers of sections stand at the margin with all text in line, and lists between them start at that line.
 * Other lists step in level by level.
 */
function listIndents(place: ListPlace, numbersSections: boolean, { indents }: PaperStyle): Indents {
  const section = Math.round(indents.section * TWIPS);
  if (place.sections) return { first: section, step: 0, hanging: section };
  const step = Math.round((place.inTable ? indents.listInTable : indents.list) * TWIPS);
  const before = numbersSections && !place.inTable ? section : 0;
  return { first: before + step, step, hanging: step };
}
