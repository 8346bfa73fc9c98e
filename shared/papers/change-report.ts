import { cellText, heading, pageNumbers, paragraph, row, section, table, text } from '#shared/document/build';
import { pageOf, shareWidth, textWidth, type PaperStyle } from '#shared/document/paper-style';
import { NO_PROPERTIES, type Block, type TextDocument } from '#shared/document/text-document';
import {
  actionOf,
  type ActionComparison,
  type PlanComparison,
  type UnexplainedChange,
} from '#shared/compare/changes';
import type { PaperFigures } from '#shared/figures/fields';
import { describeReconciliation } from '#shared/figures/reconciliation';
import { changeRows, changeWords } from './change-words.ts';
import { asField, prose } from './prose.ts';
import { sourceNote, type PaperSource } from './paper-source.ts';
import { priorityChangeRows } from './priority-change-words.ts';
import { shortTitle } from './short-title.ts';
import { settleNumbers, point, sectionHeading } from './sections.ts';
import { travelSection } from './travel-section.ts';
import { piecesInline } from './word-pieces.ts';

export interface ChangeReportInput {
  readonly comparison: PlanComparison;
  /** With the earlier version as `previous`. */
  readonly figures: PaperFigures;
  readonly source: PaperSource;
  readonly style: PaperStyle;
}

/** What changed between two versions, unexplained changes first, for a board or a scrutiny committee. */
export function buildChangeReport(input: ChangeReportInput): TextDocument {
  const { comparison, figures, source, style } = input;
  const page = pageOf(style, 'portrait');
  const width = textWidth(page);
  const versions = `from version ${figures.previous?.version ?? ''} to ${figures.current.version}`;
  const name = `Changes to ${source.planTitle || 'the improvement plan'} ${versions}`;
  const body = [
    paragraph(source.planTitle || 'Improvement plan', { style: 'Subtitle' }),
    paragraph('What has changed', { style: 'Title' }),
    paragraph(`From version ${figures.previous?.version ?? ''} to version ${figures.current.version}`, {
      style: 'Subtitle',
    }),
    ...summary(input),
    ...unexplainedSection(comparison.unexplained, width),
    ...travelSection(comparison, figures, width),
    ...comingAndGoing(comparison, width),
    ...actionSections(comparison, figures, width),
    ...prioritySection(comparison, width),
    heading(1, 'About this report'),
    paragraph(
      'Words that were taken out are struck through in square brackets; words that were put in are underlined.',
    ),
    sourceNote(source),
  ];
  return {
    kind: 'text',
    properties: { ...NO_PROPERTIES, title: name, subject: `Version ${source.version}`, language: 'en-GB' },
    language: 'en-GB',
    body: settleNumbers(body, []),
    sections: [
      // Without the plan's title, which would push the page number on to a second line.
      section(0, page, {
        footer: [paragraph([text(`Changes ${versions}\t`), ...pageNumbers()], { style: 'Footer' })],
      }),
    ],
    notes: [],
    comments: [],
  };
}

function summary({ comparison, figures }: ChangeReportInput): Block[] {
  const { reconciliation, previous, current } = figures;
  const blocks: Block[] = [sectionHeading('Summary', 'summary')];
  if (reconciliation !== null && previous !== null) {
    const words = describeReconciliation(reconciliation, previous.version, current.version, asField);
    blocks.push(point(prose(words, figures)));
  }
  const changed = (kind: ActionComparison['changes'][number]['kind']): number =>
    comparison.actions.filter(({ changes }) => changes.some((change) => change.kind === kind)).length;
  blocks.push(
    point(
      `Actions with a change in wording: ${changed('wording')}; in lead: ${changed('lead')}; in deadline: ${changed('deadline')}; in progress: ${changed('progress')}; in rating: ${changed('rating')}.`,
    ),
  );
  if (!comparison.comparable.impact && current.impact.total > 0) {
    blocks.push(
      point(`Version ${previous?.version ?? ''} did not rate impact, so impact ratings cannot be compared.`),
    );
  }
  return blocks;
}

function unexplainedSection(unexplained: readonly UnexplainedChange[], width: number): Block[] {
  const blocks: Block[] = [sectionHeading('Changes without a change request', 'unexplained')];
  if (unexplained.length === 0) {
    return [
      ...blocks,
      point('Every change of a deadline, lead or wording has a change request in the plan.'),
    ];
  }
  return [
    ...blocks,
    point(
      'These deadlines, leads and wordings changed, and the plan does not say that anyone asked for it or agreed it:',
    ),
    table('Changes without a change request', shareWidth(width, [0.8, 1.2, 3, 3]), [
      row(['Ref', 'What', 'Was', 'Now'], true),
      ...unexplained.map(({ ref, change }) => row([ref, ...changeWords(change)])),
    ]),
  ];
}

function comingAndGoing({ actions }: PlanComparison, width: number): Block[] {
  const rows = actions.flatMap((each) => {
    const words = arrivalWords(each);
    return words === null ? [] : [row([each.ref, shortTitle(actionOf(each.match).action), words])];
  });
  if (rows.length === 0) return [];
  return [
    sectionHeading('New, merged and closed actions', 'arrivals'),
    table('New, merged and closed actions', shareWidth(width, [0.8, 5, 2.4]), [
      row(['Ref', 'Action', 'What happened'], true),
      ...rows,
    ]),
  ];
}

function arrivalWords({ match, changes }: ActionComparison): string | null {
  if (match.kind === 'added')
    return match.splitFrom === null ? 'New' : `New, split from ${match.splitFrom.action.ref}`;
  if (match.kind === 'removed')
    return match.mergedInto === null ? 'Removed' : `Merged into ${match.mergedInto}`;
  const closed = changes.find((change) => change.kind === 'closed');
  if (closed?.kind === 'closed')
    return closed.closure.into === null ? 'Closed' : `Closed into ${closed.closure.into}`;
  return match.kind === 'renumbered' ? `Was ${match.before.action.ref}` : null;
}

/** Each action with a change beyond its ratings, and what changed in it. */
function actionSections({ actions }: PlanComparison, figures: PaperFigures, width: number): Block[] {
  const blocks = actions.flatMap((comparison): Block[] => {
    const rows = changeRows(comparison, figures.scale);
    if (rows.length === 0) return [];
    const { action } = actionOf(comparison.match);
    return [
      heading(2, `${comparison.ref} ${shortTitle(action)}`),
      table(`Changes to action ${comparison.ref}`, shareWidth(width, [1.3, 6.7]), [
        row(['What', 'Change'], true),
        ...rows.map(({ what, pieces }) => row([what, pieces.map((line) => cellText(piecesInline(line)))])),
      ]),
    ];
  });
  return blocks.length === 0 ? [] : [sectionHeading('Action by action', 'actions'), ...blocks];
}

function prioritySection(comparison: PlanComparison, width: number): Block[] {
  const rows = priorityChangeRows(comparison);
  if (rows.length === 0) return [];
  return [
    sectionHeading('Outcomes, measures and roles', 'priorities'),
    table('Changes to outcomes, measures and roles', shareWidth(width, [1.2, 1.8, 3, 3]), [
      row(['Priority', 'What', 'Was', 'Now'], true),
      ...rows.map((cells) => row(cells)),
    ]),
  ];
}
