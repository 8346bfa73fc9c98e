import type { FindingView } from '#shared/contract/check-results';
import type { CoverSectionView } from '#shared/contract/paper-results';

/** The section of the report that a finding stands in; null for one about the file as a whole. */
export function sectionOfFinding(
  { at }: Pick<FindingView, 'at'>,
  sections: ReadonlyArray<Pick<CoverSectionView, 'id' | 'label' | 'title'>>,
): string | null {
  const number = /^\d+/.exec(at)?.[0];
  const under = /under “(?<title>[^”]+)”/.exec(at)?.groups?.['title'];
  const found = sections.find(
    ({ label, title }) =>
      (number !== undefined && label.split('.')[0] === number) ||
      (under !== undefined && (under === title || under.endsWith(` ${title}`))),
  );
  return found?.id ?? null;
}
