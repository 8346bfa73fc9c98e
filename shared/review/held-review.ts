import {
  STRIPS_PER_CHUNK,
  type RecognisedAction,
  type SourceChunk,
  type SourceOutline,
} from '#shared/contract/import-results';
import type { Omission, ReadMessage } from '#shared/document/read-result';
import { foldSpaces, blocksText, paragraphText } from '#shared/document/text';
import { listTrackedChanges, numberTracked } from '#shared/document/tracked-changes';
import type { PlanContent } from '#shared/domain/plan';
import type { Vocabulary } from '#shared/recognise/vocabulary';
import { BecameFinder } from './became.ts';
import { decisionsByChange, type ReviewDecisions } from './decisions.ts';
import { SpotFinder } from './places.ts';
import { describeAction } from './recognised-action.ts';
import { describeDecisions, reviewPlan, type ReviewedPlan, type ReviewSource } from './review-plan.ts';
import { toReviewBody, type ReviewBody, type ReviewParts } from './review-view.ts';
import { listUnits, type SourceUnit } from './source-units.ts';
import { toStrip, type StripContext } from './strips.ts';

/** A file as its reader gave it. */
export interface ReadFile {
  readonly fileName: string;
  readonly source: ReviewSource;
  readonly messages: readonly ReadMessage[];
  readonly omissions: readonly Omission[];
}

/** What a review is made with. */
export interface ReviewWish {
  readonly decisions: ReviewDecisions;
  /** The newest version, null when the plan has none. */
  readonly previous: PlanContent | null;
  /** Labels of the versions there are, in order. */
  readonly taken: readonly string[];
}

/** What confirming puts into the workspace. */
export interface ReviewResult extends ReviewedPlan {
  readonly messages: readonly ReadMessage[];
  readonly omissions: readonly Omission[];
}

/** A file that is read once and held, so that what a person decides shows at once. */
export class HeldReview {
  private readonly file: ReadFile;
  private readonly vocabulary: Vocabulary;
  private readonly units: readonly SourceUnit[];
  private readonly outline: SourceOutline;
  private readonly spots: SpotFinder;
  private readonly numbers: StripContext['changes'];
  private readonly changes: ReviewParts['changes'];
  private wish: ReviewWish;
  private parts: ReviewParts;
  private became: BecameFinder;

  constructor(file: ReadFile, vocabulary: Vocabulary, wish: ReviewWish) {
    this.file = file;
    this.vocabulary = vocabulary;
    const document = file.source.kind === 'document' ? file.source.document : null;
    this.units = document === null ? [] : listUnits(document);
    this.outline = outlineOf(this.units);
    this.spots = new SpotFinder(this.units);
    const text = document?.kind === 'text' ? document : null;
    this.changes = text === null ? [] : listTrackedChanges(text);
    this.numbers = text === null ? new Map() : numberTracked(text);
    this.wish = wish;
    this.parts = this.recogniseWith(wish);
    this.became = new BecameFinder(this.parts.reviewed, this.units);
  }

  /** Recognises again with what the person has decided since. */
  decide(decisions: ReviewDecisions): void {
    this.rebase({ ...this.wish, decisions });
  }

  /** Recognises again beside other versions. */
  rebase(wish: ReviewWish): void {
    this.wish = wish;
    this.parts = this.recogniseWith(wish);
    this.became = new BecameFinder(this.parts.reviewed, this.units);
  }

  body(): ReviewBody {
    return toReviewBody(this.parts);
  }

  /** Null when there is no such action. */
  action(index: number): RecognisedAction | null {
    return describeAction(index, this.parts);
  }

  chunk(number: number): SourceChunk {
    const first = number * STRIPS_PER_CHUNK;
    const context: StripContext = {
      changes: this.numbers,
      decisions: decisionsByChange(this.parts.decisions),
      becameOf: (cell) => this.became.of(cell),
    };
    return {
      first,
      strips: this.units.slice(first, first + STRIPS_PER_CHUNK).map((unit) => toStrip(unit, context)),
    };
  }

  result(): ReviewResult {
    const { reviewed, decisions, messages, omissions } = this.parts;
    return { ...reviewed, messages: [...messages, ...describeDecisions(reviewed, decisions)], omissions };
  }

  private recogniseWith({ decisions, previous, taken }: ReviewWish): ReviewParts {
    const { fileName, source, messages, omissions } = this.file;
    const reviewed = reviewPlan(source, decisions, this.vocabulary, previous);
    return {
      fileName,
      kind: source.kind === 'exchange' ? 'exchange' : source.document.kind,
      reviewed,
      decisions,
      changes: this.changes,
      messages: [...messages, ...reviewed.draft.messages],
      omissions,
      spots: this.spots,
      outline: this.outline,
      taken,
    };
  }
}

/** Characters in a line of the page as it is shown. */
const LINE = 95;

function outlineOf(units: readonly SourceUnit[]): SourceOutline {
  return {
    strips: units.length,
    lines: units.map(linesOf),
    headings: units.flatMap((unit, strip) => headingOf(unit, strip)),
  };
}

function headingOf(unit: SourceUnit, strip: number): SourceOutline['headings'] {
  if (unit.kind === 'label') return [{ strip, level: 1, text: unit.text }];
  if (unit.kind !== 'paragraph' || unit.paragraph.heading === null) return [];
  const text = foldSpaces(paragraphText(unit.paragraph));
  return text === '' ? [] : [{ strip, level: unit.paragraph.heading.level, text }];
}

function linesOf(unit: SourceUnit): number {
  switch (unit.kind) {
    case 'label':
      return 2;
    case 'paragraph':
      return countLines(paragraphText(unit.paragraph), LINE);
    case 'table-row': {
      const { widths } = unit;
      const cells = unit.table.rows[unit.row]?.cells ?? [];
      return Math.max(
        1,
        ...cells.map(({ column, columnSpan, blocks }) => {
          const share = widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);
          return countLines(blocksText(blocks), share * LINE);
        }),
      );
    }
    case 'sheet-row': {
      const { widths } = unit;
      return Math.max(
        1,
        ...unit.row.cells.map(({ column, text }) => countLines(text, widths[column - 1] ?? 1)),
      );
    }
    default:
      return unit satisfies never;
  }
}

function countLines(text: string, width: number): number {
  const fits = Math.max(4, width);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / fits)), 0);
}
