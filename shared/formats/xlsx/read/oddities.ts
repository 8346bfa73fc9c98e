import type { ReadMessage } from '#shared/document/read-result';
import type { SourceRef } from '#shared/document/source-ref';
import type { Report } from '../../ooxml/report.ts';

/** Things in cells that a person should know of; each kind is said once, with its count and first place. */
export type Oddity =
  | 'bad-cell-reference'
  | 'cell-twice'
  | 'bad-string-number'
  | 'text-under-merge'
  | 'error-value'
  | 'unknown-number-format'
  | 'unread-choices';

interface Wording {
  readonly severity: ReadMessage['severity'];
  readonly one: string;
  readonly many: string;
}

const WORDINGS: Readonly<Record<Oddity, Wording>> = {
  'bad-cell-reference': {
    severity: 'warning',
    one: '1 cell does not say properly where it stands; it was read where it follows the one before.',
    many: ' cells do not say properly where they stand; they were read where they follow the one before.',
  },
  'cell-twice': {
    severity: 'warning',
    one: '1 cell comes twice in the file; the later one was read.',
    many: ' cells come twice in the file; the later ones were read.',
  },
  'bad-string-number': {
    severity: 'warning',
    one: '1 cell points to a text that is not in the file; it was read as empty.',
    many: ' cells point to texts that are not in the file; they were read as empty.',
  },
  'text-under-merge': {
    severity: 'warning',
    one: '1 cell holds a value that a merged cell covers; Excel does not show it and it was left out.',
    many: ' cells hold values that merged cells cover; Excel does not show them and they were left out.',
  },
  'error-value': {
    severity: 'warning',
    one: '1 cell shows an error such as #REF! instead of a value.',
    many: ' cells show an error such as #REF! instead of a value.',
  },
  'unknown-number-format': {
    severity: 'info',
    one: '1 cell has a number format that is not understood; its number is shown as it is stored.',
    many: ' cells have a number format that is not understood; their numbers are shown as they are stored.',
  },
  'unread-choices': {
    severity: 'info',
    one: '1 list of allowed values was not read, because it is worked out by a formula.',
    many: ' lists of allowed values were not read, because they are worked out by formulas.',
  },
};

/** Counts oddities while the sheets are read. */
export class OddityCount {
  private readonly seen = new Map<Oddity, { count: number; readonly firstAt: SourceRef }>();

  add(oddity: Oddity, place: () => SourceRef): void {
    const known = this.seen.get(oddity);
    if (known === undefined) this.seen.set(oddity, { count: 1, firstAt: place() });
    else known.count++;
  }

  sayAll(report: Report): void {
    for (const [oddity, { count, firstAt }] of this.seen) {
      const { severity, one, many } = WORDINGS[oddity];
      report.say(severity, oddity, count === 1 ? one : `${count}${many}`, firstAt);
    }
  }
}
