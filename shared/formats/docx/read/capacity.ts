import { refuse } from '#shared/document/refusal';

/** A plan of 6,400 actions takes some 700,000. More than this would not fit the memory that a reader is given. */
const ROOM = 2_000_000;

/** What things take, in the room of a piece of text with its own look. */
export const PARAGRAPH = 4;
export const CELL = 4;
export const DEFINITION = 4;
export const PIECE = 1;

/** How much a document may hold before it is refused, however small the file is packed. */
export class Capacity {
  private left = ROOM;

  take(room: number): void {
    this.left -= room;
    if (this.left < 0) refuse('XML_TOO_MANY_ELEMENTS', 'content');
  }
}
