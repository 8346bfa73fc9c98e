import type { ReactElement } from 'react';
import type { FindingView } from '#shared/contract/check-results';
import { Button } from '../../components/Button.tsx';
import { toAppError } from '../../host/use-asked.ts';
import { goTo } from '../../state/route.ts';
import { say } from '../../wording/say.ts';
import { countOpen, MARK_KINDS } from '../check/finding-list.ts';
import { readinessOf } from '../check/Readiness.tsx';
import { useDraftCheck } from '../check/use-draft-check.ts';
import { useReport } from './report-context.tsx';
import { sectionOfFinding } from './section-of-finding.ts';
import { showSection } from './show-section.ts';

/** What is found in the report as it is saved now, each with the way to its section. */
export function CheckList(): ReactElement {
  const { view } = useReport();
  const { version } = view;
  const { data, error, isFetching } = useDraftCheck({ paper: 'cover-report', version });
  if (error !== null) return <p className="hint">{toAppError(error).message}</p>;
  if (data === undefined) return <p className="hint">{say('papers.check-first')}</p>;
  const open = data.report.findings.filter(({ accepted }) => accepted === null);
  const { error: must, warning: look } = countOpen(open);
  return (
    <>
      <p>
        <b>{readinessOf(must, look).title}.</b>{' '}
        <span role="status" className="muted">
          {isFetching ? say('papers.check-again') : say('check.status', { count: open.length })}
        </span>
      </p>
      <ul className="found-list">
        {open.map((finding, index) => (
          <Found key={`${index} ${finding.rule}`} finding={finding} />
        ))}
      </ul>
      <Button small onClick={() => goTo('check', { paper: 'cover-report', version })}>
        {say('papers.check-all')}
      </Button>
    </>
  );
}

function Found({ finding }: { readonly finding: FindingView }): ReactElement {
  const { view } = useReport();
  const section = sectionOfFinding(finding, view.sections);
  const { severity, title, reason, at } = finding;
  const kind = { m: 'must', l: 'look', n: 'note' }[MARK_KINDS[severity]];
  const words = (
    <>
      <b>{title}</b>
      <span>
        <span className={`severity is-${kind}`}>{say(`check.severity-${severity}`)}.</span> {reason}
      </span>
      <span className="finding-place">{at === '' ? say('check.whole-file') : at}</span>
    </>
  );
  return (
    <li>
      {section === null ? (
        <div className="found">{words}</div>
      ) : (
        <button type="button" className="found" onClick={() => showSection(section)}>
          {words}
        </button>
      )}
    </li>
  );
}
