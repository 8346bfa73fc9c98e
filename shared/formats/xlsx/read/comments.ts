import type { SheetComment } from '#shared/document/workbook';
import type { OpcPackage } from '../../opc/opc-package.ts';
import type { Relationship } from '../../opc/relationships.ts';
import type { XmlReader } from '../../xml/xml-reader.ts';
import { parseCell } from './cell-reference.ts';
import { decodeEscapes } from './escapes.ts';
import { readStoredText } from './rich-text.ts';
import { placeOf } from './sheet-context.ts';

/** Names by id of the people who take part in conversations. */
export type People = ReadonlyMap<string, string>;

/** Reads the part that names the people of a workbook's conversations. */
export function readPeople(reader: XmlReader): People {
  const people = new Map<string, string>();
  reader.next();
  while (reader.nextChild(1)) {
    const id = reader.attribute('id');
    const name = reader.attribute('displayName');
    if (id !== null && name !== null) people.set(id, name);
    reader.skip();
  }
  return people;
}

/** All comments of a sheet: notes, and conversations remark by remark. */
export function readComments(
  opened: OpcPackage,
  relationships: readonly Relationship[],
  sheet: string,
  people: People,
): SheetComment[] {
  const partsOf = (type: string): string[] =>
    relationships.flatMap((each) => (each.type === type && opened.has(each.target) ? [each.target] : []));
  const remarks = partsOf('threadedComment').flatMap((part) =>
    readConversations(opened.open(part), sheet, people),
  );
  const notes = partsOf('comments').flatMap((part) => readNotes(opened.open(part), sheet));
  // Excel keeps a copy of each conversation as a note, for programs that do not know conversations.
  const discussed = new Set(remarks.map(({ at }) => `${at.row}:${at.column}`));
  return [...notes.filter(({ at }) => !discussed.has(`${at.row}:${at.column}`)), ...remarks];
}

function readNotes(reader: XmlReader, sheet: string): SheetComment[] {
  const authors: string[] = [];
  const notes: SheetComment[] = [];
  reader.next();
  while (reader.nextChild(1)) {
    const depth = reader.depth;
    const isList = reader.name === 'x:authors' || reader.name === 'x:commentList';
    if (!isList) reader.skip();
    else {
      while (reader.nextChild(depth)) {
        if (reader.name === 'x:author') authors.push(decodeEscapes(reader.textContent()));
        else if (reader.name === 'x:comment') notes.push(readNote(reader, sheet, authors));
        else reader.skip();
      }
    }
  }
  return notes;
}

function readNote(reader: XmlReader, sheet: string, authors: readonly string[]): SheetComment {
  const cell = parseCell(reader.attribute('ref') ?? '');
  const author = authors[Number(reader.attribute('authorId'))] ?? '';
  let text = '';
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'x:text') text += readStoredText(reader).text;
    else reader.skip();
  }
  return { at: placeOf(sheet, cell?.row, cell?.column), author, text };
}

function readConversations(reader: XmlReader, sheet: string, people: People): SheetComment[] {
  const remarks: SheetComment[] = [];
  reader.next();
  while (reader.nextChild(1)) {
    const cell = parseCell(reader.attribute('ref') ?? '');
    const author = people.get(reader.attribute('personId') ?? '') ?? '';
    let text = '';
    const depth = reader.depth;
    while (reader.nextChild(depth)) {
      if (reader.name === 'tc:text') text += reader.textContent();
      else reader.skip();
    }
    remarks.push({ at: placeOf(sheet, cell?.row, cell?.column), author, text });
  }
  return remarks;
}
