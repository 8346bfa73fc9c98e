import { refuse } from '#shared/document/refusal';

/** A plan of 6,400 actions takes some 1,100,000. More than this would not fit the memory that a reader is given. */
const ROOM = 1_500_000;

/** What things take, in the room of a piece of text with its own look. */
export const PARAGRAPH = 6;
export const CELL = 4;
export const DEFINITION = 4;
export const PIECE = 1;
/** Of text that stands in a document twice. */
export const LETTER = 0.02;

/** How much a document may hold before it is refused, however small the file is packed. */
export class Capacity {
  private left = ROOM;

  take(room: number): void {
    this.left -= room;
    if (this.left < 0) refuse('XML_TOO_MANY_ELEMENTS', 'content');
  }
}
