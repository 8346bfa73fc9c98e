import { beforeAll, expect, it } from 'vitest';
import { loadDictionary } from '#app/spelling/dictionary';
import type { CheckedPaper } from '#shared/checks/paper/checked-paper';
import { RULES } from '#shared/checks/registry';
import { NO_CONTEXT } from '#shared/checks/rule';
import { runChecks, type CheckResult } from '#shared/checks/run-checks';
import { describeReference } from '#tests/support/reference';
import { findingsAt, prepareReference, readPublishedDefects } from '#tests/support/published-defects';

/** Mistakes in two published papers that people found, and the rule that has to find each at its place. */
const FOUND_BY: Readonly<Record<string, string>> = {
  D001: 'figures/narrative-count',
  D003: 'figures/table-share',
  D004: 'figures/table-share',
  D005: 'figures/table-share',
  D006: 'figures/table-share',
  D007: 'figures/table-share',
  D008: 'figures/table-share',
  D009: 'figures/table-share',
  D010: 'figures/percent-sign',
  D011: 'figures/column-sum',
  D012: 'figures/column-sum',
  D013: 'numbering/section-number',
  D014: 'ratings/claims',
  D016: 'names/unexplained-abbreviation',
  D018: 'dates/missing-year',
  D045: 'numbering/version-dates',
  D048: 'numbering/pages-affected',
  D050: 'numbering/document-control',
  D053: 'numbering/contents',
  D056: 'ratings/guide-gap',
  D057: 'ratings/guide-wording',
  D062: 'plan-sense/moved-deadline',
  D065: 'dates/weekday',
  D067: 'plan-sense/twins',
  D075: 'plan-sense/moved-deadline',
  D077: 'figures/flow',
  D080: 'dates/future-done',
  D082: 'plan-sense/moved-deadline',
  D084: 'dates/new-year-slip',
  D093: 'dates/missing-year',
  D096: 'plan-sense/closed-in-progress',
};

/** Groups that find the other kinds, for which any rule of theirs will do. */
const GROUPS: Readonly<Record<string, RegExp>> = {
  'undefined acronym': /^names\//,
  name: /^names\//,
  wording: /^(?:names|left-overs|numbering)\//,
  leftover: /^left-overs\//,
  placeholder: /^left-overs\//,
  duplicate: /^names\//,
};

/** The papers went out together, so they are checked as a pack. */
const PACK = ['cover-report-2023-06.docx', 'plan-v3.4.docx', 'hwb-report-2023-06.docx'];

describeReference('mistakes in published papers', () => {
  const { defects, clear } = sortDefects();
  let papers: readonly CheckedPaper[] = [];
  let result: CheckResult = { findings: [], failures: [], rules: 0 };

  beforeAll(async () => {
    papers = await Promise.all(PACK.map(prepareReference));
    result = runChecks(papers, { ...NO_CONTEXT, dictionary: await loadDictionary([]) }, RULES);
  });

  const rulesAt = (id: string): string[] => {
    const defect = defects.find((each) => each.id === id);
    const paper = papers.find(({ name }) => name === defect?.document);
    if (defect === undefined || paper === undefined) throw new Error(`There is no ${id}.`);
    return [...new Set(findingsAt(defect, paper, result.findings).map((finding) => finding.rule))];
  };

  it('come from rules that run to their end', () => {
    expect(result.failures).toEqual([]);
  });

  it.each(clear)('$id ($kind, $document, $where) is found', ({ id, kind }) => {
    const own = FOUND_BY[id];
    const rules = rulesAt(id);
    const wanted = own === undefined ? GROUPS[kind] : new RegExp(`^${own}$`);
    expect(
      rules.filter((rule) => wanted?.test(rule)),
      `${id} has ${rules.join(', ') || 'no finding'}`,
    ).not.toEqual([]);
  });

  it('that are in doubt are partly found; what they mean, only people know', () => {
    const doubtful = defects.filter(({ certainty }) => certainty === 'query').map(({ id }) => id);
    expect(Object.fromEntries(doubtful.map((id) => [id, rulesAt(id).join(', ')]))).toMatchInlineSnapshot(`
      {
        "D002": "figures/total-change",
        "D015": "",
        "D021": "names/similar-persons-in-pack",
        "D026": "dates/weekend",
        "D047": "numbering/version-dates",
        "D052": "names/post-holder",
        "D058": "",
        "D087": "dates/past-to-come",
        "D090": "dates/past-to-come",
        "D116": "names/similar-persons-in-pack",
      }
    `);
  });
});

function sortDefects(): {
  readonly defects: ReturnType<typeof readPublishedDefects>;
  readonly clear: ReturnType<typeof readPublishedDefects>;
} {
  const defects = readPublishedDefects();
  return { defects, clear: defects.filter(({ certainty }) => certainty === 'clear') };
}
