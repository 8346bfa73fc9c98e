import type { Action } from '#shared/domain/plan';
import { lineText } from '#shared/domain/rich-text';
import type { ChangeRequest, ChangeRequestKind } from '#shared/domain/version';
import type { ActionComparison, DeadlineChange, TextChange, UnexplainedChange } from './changes.ts';
import { levelText, saysTheSame } from './sameness.ts';

/** Change requests that are on record, by the reference of their action in the later version. */
export type RecordedRequests = ReadonlyMap<string, readonly Pick<ChangeRequest, 'kind' | 'evidence'>[]>;

type Watched = TextChange<'wording'> | TextChange<'lead'> | DeadlineChange;

/** Deadlines, leads and wordings that changed though neither the record nor the plan's own words say why. */
export function findUnexplained(
  comparisons: readonly ActionComparison[],
  recorded: RecordedRequests,
): UnexplainedChange[] {
  return comparisons.flatMap((comparison) => {
    const { match } = comparison;
    if (match.kind === 'added' || match.kind === 'removed') return [];
    const said = newRequests(match.before.action, match.after.action);
    const onRecord = (recorded.get(comparison.ref) ?? []).map((request) => request.kind);
    return comparison.changes.flatMap((change): UnexplainedChange[] => {
      const kind = watchedKind(change);
      if (kind === null || !isWatched(change) || onRecord.includes(kind)) return [];
      if (said.some((text) => isAbout(text, kind))) return [];
      return [{ ref: comparison.ref, change, nearby: said[0] ?? null }];
    });
  });
}

function isWatched(change: ActionComparison['changes'][number]): change is Watched {
  return change.kind === 'wording' || change.kind === 'lead' || change.kind === 'deadline';
}

/** What a change request would have to be about; null for a change that needs none. */
function watchedKind(change: ActionComparison['changes'][number]): ChangeRequestKind | null {
  if (change.kind === 'deadline') return change.movement === 'reworded' ? null : 'deadline';
  if (change.kind === 'wording') return change.matters ? 'wording' : null;
  // Stars behind a name point at a footnote; the lead is the same.
  if (change.kind === 'lead')
    return saysTheSame(withoutStars(change.before), withoutStars(change.after)) ? null : 'lead';
  return null;
}

function withoutStars(text: string): string {
  return text.replaceAll('*', '');
}

/** Words of the later version that speak of a change request and did not stand in the earlier one. */
function newRequests(before: Action, after: Action): string[] {
  const old = new Set(requestTexts(before).map(levelText));
  return requestTexts(after).filter((text) => !old.has(levelText(text)));
}

const REQUEST =
  /\bchange (?:request|control)|\brequest(?:ed)? (?:to|for a) change|\bvariation (?:agreed|request)|\bchange agreed\b/i;

function requestTexts(action: Action): string[] {
  const texts = [
    ...action.progress.map((item) => lineText(item.line)),
    lineText(action.wording),
    action.deadline.written,
  ];
  return texts.filter((text) => REQUEST.test(text));
}

const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|spring|summer|autumn|winter|20\d\d|quarter|q[1-4]`;
const ABOUT: Partial<Record<ChangeRequestKind, RegExp>> = {
  deadline: new RegExp(
    String.raw`\b(?:deadline|date|timescale|timeframe|extend|extension|launch|delay|${MONTH})\b`,
    'i',
  ),
  wording:
    /\b(?:wording|reword|rephras|rename|retitle|title|text|description|scope|amend(?:ed)? (?:the )?action|this is not an?)\b/i,
  lead: /\b(?:lead|owner|responsib|accountab|reassign|transfer|sro)\b/i,
};
const ABOUT_ANYTHING = Object.values(ABOUT);

/** A request that says nothing of what it changes counts for everything. */
function isAbout(text: string, kind: ChangeRequestKind): boolean {
  const own = ABOUT[kind];
  return own === undefined || own.test(text) || !ABOUT_ANYTHING.some((pattern) => pattern.test(text));
}
