import { assertNever } from '#shared/domain/assert-never';

export type Column = 'ref' | 'wording' | 'lead' | 'deadline' | 'activity' | 'impact' | 'last';

const ALL: readonly Column[] = ['ref', 'wording', 'lead', 'deadline', 'activity', 'impact', 'last'];

/** What stays at each width (window.md, Layout). The reference, the wording and the ratings never give way. */
export type Width = 'wide' | 'medium' | 'narrow';

export function columnsAt(width: Width): readonly Column[] {
  switch (width) {
    case 'wide':
      return ALL;
    case 'medium':
      return ['ref', 'wording', 'deadline', 'activity', 'impact'];
    case 'narrow':
      return ['ref', 'wording', 'activity', 'impact'];
    default:
      return assertNever(width);
  }
}
