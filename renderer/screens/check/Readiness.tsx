import type { ReactElement } from 'react';
import type { CheckReport } from '#shared/contract/check-results';
import { Icon } from '../../components/Icon.tsx';
import { say } from '../../wording/say.ts';

/** Whether the paper can be published, with what was counted. */
export function Readiness({ report }: { readonly report: CheckReport }): ReactElement {
  const open = report.findings.filter(({ accepted }) => accepted === null);
  const of = (severity: 'error' | 'warning' | 'question'): number =>
    open.filter((finding) => finding.severity === severity).length;
  const [must, look] = [of('error'), of('warning')];
  const kind = must > 0 ? 'must' : look > 0 ? 'look' : 'note';
  const title =
    must > 0
      ? say('check.not-ready', { count: must })
      : look > 0
        ? say('check.nearly', { count: look })
        : say('check.ready');
  return (
    <section className={`readiness is-${kind}`} role="status">
      <Icon name={kind === 'must' ? 'stop' : kind === 'look' ? 'flag' : 'tick'} />
      <div>
        <b>{title}</b>
        <p>
          {say('check.counts', {
            must,
            look,
            questions: of('question'),
            rules: report.rules,
            paragraphs: report.papers.reduce((sum, { paragraphs }) => sum + paragraphs, 0),
            tables: report.papers.reduce((sum, { tables }) => sum + tables, 0),
          })}{' '}
          {say('check.accepted-count', { count: report.findings.length - open.length })}{' '}
          {report.failures.length > 0 && say('check.failed', { count: report.failures.length })}
        </p>
      </div>
    </section>
  );
}
