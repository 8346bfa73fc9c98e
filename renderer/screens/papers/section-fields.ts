import type { CoverReportView } from '#shared/contract/paper-results';
import { SECTION_FIELD } from '#shared/domain/paper-draft';
import type { KnownField } from '../../editor/field-book.ts';
import { say } from '../../wording/say.ts';

/** The sections of a report as fields: their numbers, which follow when sections move. */
export function sectionFields({ sections }: CoverReportView): KnownField[] {
  return sections
    .filter(({ printed }) => printed)
    .map(({ id, label, title }) => ({
      name: `${SECTION_FIELD}${id}`,
      group: 'sections',
      words: say('papers.section-field', { label, title }),
      value: label,
      source: say('papers.section-source'),
      refs: [],
      version: null,
    }));
}
