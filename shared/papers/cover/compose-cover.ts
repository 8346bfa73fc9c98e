import {
  STANDARD_SECTIONS,
  type CoverReportDraft,
  type ProseParagraph,
  type ProseSlot,
  type StandardSection,
} from '#shared/domain/paper-draft';
import { findRating } from '#shared/domain/rating';
import { worstRating } from '#shared/figures/red-items';
import { breakdownTable, breakdownWords } from '../breakdown-words.ts';
import { redItemsWords } from '../red-items-words.ts';
import { travelTables, travelWords } from '../travel-section.ts';
import type { CoverFacts } from './cover-facts.ts';
import type { CoverPart, CoverSection } from './cover-section.ts';
import { improvementRows, redItemRows } from './action-rows.ts';
import { introductionWords, proposedRequests } from './proposed-words.ts';

/** The sections of the report in their order: what the author wrote, and what the plan calls for where nothing was. */
export function composeCover(facts: CoverFacts): CoverSection[] {
  return STANDARD_SECTIONS.flatMap((name) => {
    const section = standardSection(name, facts);
    return [...(section === null ? [] : [section]), ...freeSections(name, facts.draft)];
  });
}

/** Null for one that this plan can't have, as direction of travel in its first version. */
function standardSection(id: StandardSection, facts: CoverFacts): CoverSection | null {
  const { figures, comparison, width } = facts;
  const section = (title: string, parts: readonly CoverPart[], printed = true): CoverSection => ({
    id,
    kind: 'standard',
    title,
    printed,
    parts,
  });
  switch (id) {
    case 'introduction':
      return section('Introduction', [prosePart(id, introductionWords(facts), facts)]);
    case 'breakdown': {
      const { before, after } = breakdownWords(figures);
      return section('Rating breakdown', [
        prosePart(id, before, facts),
        { kind: 'fixed', blocks: [breakdownTable(figures, width)] },
        prosePart('breakdown-after', after, facts),
      ]);
    }
    case 'red-items':
      return redItems(facts, section);
    case 'travel':
      if (comparison === null) return null;
      return section('Direction of travel', [
        prosePart(id, travelWords(comparison, figures), facts),
        { kind: 'fixed', blocks: travelTables(comparison, figures, width) },
      ]);
    case 'improvements':
      return improvements(facts, section);
    case 'requests':
      return section('Requests to the board', [
        prosePart(id, ['The board is asked to:'], facts),
        {
          kind: 'requests',
          own: facts.draft.requests !== null,
          rows: facts.draft.requests ?? proposedRequests(facts),
        },
      ]);
    case 'presenting':
      return section('Presenting this report', [], facts.draft.presenter !== null);
    default:
      return id satisfies never;
  }
}

type SectionMaker = (title: string, parts: readonly CoverPart[], printed?: boolean) => CoverSection;

function redItems(facts: CoverFacts, section: SectionMaker): CoverSection | null {
  const { scale } = facts.figures;
  const red = findRating(scale, worstRating(scale));
  if (red === null) return null;
  const rows = redItemRows(facts);
  return section(`Actions rated ${red.word}`, [
    prosePart('red-items', redItemsWords(facts.figures), facts),
    ...(rows.length === 0 ? [] : [{ kind: 'red-items', word: red.word, rows } as const]),
  ]);
}

function improvements(facts: CoverFacts, section: SectionMaker): CoverSection {
  const own = facts.draft.topFive !== null;
  const rows = improvementRows(facts);
  const lead = own
    ? 'The improvements chosen for this report:'
    : 'The actions that have come furthest since the last report:';
  return section(
    'Top improvements',
    [prosePart('improvements', [lead], facts), { kind: 'improvements', own, rows }],
    rows.length > 0,
  );
}

function freeSections(after: StandardSection, { freeSections: all }: CoverReportDraft): CoverSection[] {
  return all
    .filter((each) => each.after === after)
    .map(({ id, title, words }) => ({
      id,
      kind: 'free',
      title,
      printed: true,
      parts: [{ kind: 'prose', slot: null, words, own: true }],
    }));
}

function prosePart(slot: ProseSlot, proposed: readonly string[], { draft }: CoverFacts): CoverPart {
  const own = draft.prose.find((each) => each.slot === slot);
  return {
    kind: 'prose',
    slot,
    words: own?.words ?? proposed.map(toPoint),
    own: own !== undefined,
  };
}

function toPoint(text: string): ProseParagraph {
  return { kind: 'point', runs: [{ text, bold: false, italic: false }] };
}
