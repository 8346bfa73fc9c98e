import type { ReactElement } from 'react';
import type { CheckReport } from '#shared/contract/check-results';
import { Icon } from '../../components/Icon.tsx';
import { say } from '../../wording/say.ts';
import { countOpen } from './finding-list.ts';

/** Whether the paper can be published, with what was counted. */
export function Readiness({ report }: { readonly report: CheckReport }): ReactElement {
  const { error: must, warning: look, question: questions } = countOpen(report.findings);
  const { kind, title } = readinessOf(must, look);
  return (
    <section className={`readiness is-${kind}`} role="status">
      <Icon name={kind === 'must' ? 'stop' : kind === 'look' ? 'flag' : 'tick'} />
      <div>
        <b>{title}</b>
        <p>
          {say('check.counts', {
            must,
            look,
            questions,
            rules: report.rules,
            paragraphs: report.papers.reduce((sum, { paragraphs }) => sum + paragraphs, 0),
            tables: report.papers.reduce((sum, { tables }) => sum + tables, 0),
          })}{' '}
          {say('check.accepted-count', { count: report.findings.length - must - look - questions })}{' '}
          {report.failures.length > 0 && say('check.failed', { count: report.failures.length })}
        </p>
      </div>
    </section>
  );
}

/** In one sentence whether a paper can be published. */
export function readinessOf(
  must: number,
  look: number,
): { readonly kind: 'must' | 'look' | 'note'; readonly title: string } {
  if (must > 0) return { kind: 'must', title: say('check.not-ready', { count: must }) };
  if (look > 0) return { kind: 'look', title: say('check.nearly', { count: look }) };
  return { kind: 'note', title: say('check.ready') };
}
