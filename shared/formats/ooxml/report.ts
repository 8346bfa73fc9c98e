import type { OmittedContent, Omission, ReadMessage } from '#shared/document/read-result';
import type { SourceRef } from '#shared/document/source-ref';

/** Gathers what a reader has to say: messages in order, and omissions counted by kind. */
export class Report {
  private readonly said: ReadMessage[] = [];
  private readonly left = new Map<OmittedContent, { count: number; readonly firstAt: SourceRef | null }>();

  say(severity: ReadMessage['severity'], code: string, text: string, at: SourceRef | null): void {
    this.said.push({ code, severity, text, at });
  }

  omit(what: OmittedContent, at: SourceRef | null, count = 1): void {
    const known = this.left.get(what);
    if (known === undefined) this.left.set(what, { count, firstAt: at });
    else known.count += count;
  }

  /** All messages; every omission is also one of them, so that nobody has to know of the list. */
  messages(): ReadMessage[] {
    const counted = this.omissions().map((omission): ReadMessage => ({
      code: `omitted-${omission.what}`,
      severity: SEVERITIES[omission.what] ?? 'warning',
      text: describeOmission(omission),
      at: omission.firstAt,
    }));
    return [...this.said, ...counted];
  }

  omissions(): Omission[] {
    return [...this.left].map(([what, { count, firstAt }]) => ({ what, count, firstAt }));
  }
}

const SEVERITIES: Partial<Record<OmittedContent, ReadMessage['severity']>> = {
  'formatting-change': 'info',
  'form-code': 'info',
  drawing: 'info',
  'page-furniture': 'info',
  'input-check': 'info',
  picture: 'info',
};

const NAMES: Readonly<Record<OmittedContent, readonly [one: string, many: string]>> = {
  'embedded-document': ['inserted document', 'inserted documents'],
  'embedded-object': ['embedded object', 'embedded objects'],
  chart: ['chart', 'charts'],
  drawing: ['drawn shape', 'drawn shapes'],
  equation: ['equation', 'equations'],
  picture: ['picture', 'pictures'],
  'linked-picture': ['picture kept outside the file', 'pictures kept outside the file'],
  'unsafe-link': [
    'link that is neither a web nor a mail address',
    'links that are neither web nor mail addresses',
  ],
  macro: ['macro project', 'macro projects'],
  'formatting-change': ['tracked change of formatting', 'tracked changes of formatting'],
  'form-code': ['field code', 'field codes'],
  'unknown-element': ['piece of content of an unknown kind', 'pieces of content of an unknown kind'],
  'external-link': ['link to another workbook', 'links to other workbooks'],
  'conditional-format': ['conditional format', 'conditional formats'],
  'pivot-table': ['pivot table', 'pivot tables'],
  'formula-without-value': ['formula without a stored result', 'formulas without a stored result'],
  'page-furniture': ['page header or footer', 'page headers or footers'],
  'input-check': ['check of what may be typed into cells', 'checks of what may be typed into cells'],
  'cells-beyond-limit': ['cell beyond the last one read', 'cells beyond the last one read'],
};

function describeOmission({ what, count }: Omission): string {
  const [one, many] = NAMES[what];
  return count === 1 ? `1 ${one} was not carried over.` : `${count} ${many} were not carried over.`;
}
