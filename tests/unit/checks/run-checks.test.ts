import { describe, expect, it } from 'vitest';
import { weekdayRule } from '#shared/checks/dates/weekday';
import { groupBySpot } from '#shared/checks/group-findings';
import { markLine } from '#shared/checks/finding';
import { altTextRule } from '#shared/checks/publication/alt-text';
import { RULES } from '#shared/checks/registry';
import { DEFAULT_SETTINGS, NO_CONTEXT, type LineRule, type PaperRule } from '#shared/checks/rule';
import { runChecks, type LineMemory } from '#shared/checks/run-checks';
import { paragraph } from '#shared/document/build';
import { paperOf, showFinding } from '#tests/support/checks';

const broken: PaperRule = {
  id: 'figures/broken',
  group: 'figures',
  title: 'Breaks',
  severity: 'error',
  scope: 'paper',
  check: () => {
    throw new Error('fell over');
  },
};

/** Marks every line with "late" in it, for the one cause that things are late. */
function lateRule(seen: string[] = []): LineRule {
  return {
    id: 'dates/late',
    group: 'dates',
    title: 'Says late',
    severity: 'warning',
    scope: 'line',
    check: (line) => {
      seen.push(line.text);
      return line.text.includes('late')
        ? [{ mark: markLine(line), reason: 'This is late.', cause: 'late' }]
        : [];
    },
  };
}

describe('running rules', () => {
  it('goes on when a rule breaks, and says which one did', () => {
    const result = runChecks([paperOf('It was late.')], NO_CONTEXT, [broken, lateRule()]);
    expect(result.failures).toEqual([
      { rule: 'figures/broken', message: expect.stringContaining('fell over') },
    ]);
    expect(result.findings.map((each) => showFinding(each))).toEqual([
      'warning at paragraph 1: “It was late.”: This is late.',
    ]);
  });

  it('tells one cause once, with all its places', () => {
    const { findings } = runChecks([paperOf('Repairs are late.\nLetters are late.')], NO_CONTEXT, [
      lateRule(),
    ]);
    expect(findings.map((each) => showFinding(each))).toEqual([
      'warning at paragraph 1: “Repairs are late.”: This is late. [also at paragraph 2 “Letters are late.”]',
    ]);
  });

  it('leaves out what is switched off, and takes severities and advice from the settings', () => {
    const paper = paperOf('Repairs are late.');
    const off = { ...NO_CONTEXT, settings: { ...DEFAULT_SETTINGS, off: ['dates/late'] } };
    expect(runChecks([paper], off, [lateRule()])).toEqual({ findings: [], failures: [], rules: 0 });
    const changed = {
      ...NO_CONTEXT,
      settings: {
        ...DEFAULT_SETTINGS,
        severities: { 'dates/late': 'question' as const },
        advice: { 'dates/late': 'Ask the programme office.' },
      },
    };
    expect(runChecks([paper], changed, [lateRule()]).findings.map((each) => showFinding(each))).toEqual([
      'question at paragraph 1: “Repairs are late.”: This is late. Ask the programme office.',
    ]);
  });

  it('tells once what two rules would mend in the same way', () => {
    const mending = (id: string): LineRule => ({
      ...lateRule(),
      id,
      check: (line) => [{ mark: markLine(line), reason: 'This is late.', fix: 'It was in time.' }],
    });
    const rules = [
      mending('dates/late'),
      mending('dates/later'),
      { ...mending('dates/last'), severity: 'question' as const },
    ];
    const { findings } = runChecks([paperOf('It was late.')], NO_CONTEXT, rules);
    expect(findings.map((each) => each.rule)).toEqual(['dates/late', 'dates/last']);
  });

  it('looks only at lines that changed since last time, and finds the others in their new places', () => {
    const memory: LineMemory = new Map();
    const seen: string[] = [];
    const rule = lateRule(seen);
    runChecks([paperOf('Letters are late.\nAll is well.')], NO_CONTEXT, [rule], { memory });
    seen.length = 0;
    const { findings } = runChecks(
      [paperOf('A new line.\nLetters are late.\nAll is well.')],
      NO_CONTEXT,
      [rule],
      { memory },
    );
    expect(seen).toEqual(['A new line.']);
    expect(findings.map((each) => each.place.where)).toEqual(['paragraph 2']);
  });

  it('tells lines of one text apart by their pictures and links', () => {
    const memory: LineMemory = new Map();
    const image = { kind: 'image', alt: null, decorative: false, part: null } as const;
    const paper = paperOf('', { blocks: [paragraph([]), paragraph([image])] });
    const { findings } = runChecks([paper], NO_CONTEXT, [altTextRule], { memory });
    expect(findings.map((each) => each.place.where)).toEqual(['paragraph 2']);
  });

  it('reports progress rule by rule', () => {
    const steps: string[] = [];
    runChecks([paperOf('All is well.')], NO_CONTEXT, [lateRule(), weekdayRule], {
      onProgress: ({ done, of }) => steps.push(`${done}/${of}`),
    });
    expect(steps).toEqual(['0/2', '1/2', '2/2']);
  });

  it('groups findings on the same words, the gravest first', () => {
    const paper = paperOf('On Friday 26 June 2023 it was late.');
    const { findings } = runChecks([paper], NO_CONTEXT, [lateRule(), weekdayRule]);
    expect(groupBySpot(findings).map(({ findings: all }) => all.map((each) => each.rule))).toEqual([
      ['dates/weekday', 'dates/late'],
    ]);
  });

  it('has rules with ids of their own group, each once', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(RULES.filter((rule) => !rule.id.startsWith(`${rule.group}/`))).toEqual([]);
  });
});
