import type { ReactElement } from 'react';
import type { PaperName } from '#shared/contract/paper-names';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { toAppError } from '../../host/use-asked.ts';
import { goTo } from '../../state/route.ts';
import { say } from '../../wording/say.ts';
import { countOpen } from '../check/finding-list.ts';
import { readinessOf } from '../check/Readiness.tsx';
import { useDraftCheck, type DraftPaper } from '../check/use-draft-check.ts';
import type { PaperWish } from './export-papers.ts';

/** What is still open in the papers that are about to be published. It says so and stops nothing. */
export function PublicationGate({
  wishes,
  version,
  previous,
}: {
  readonly wishes: readonly PaperWish[];
  readonly version: string;
  readonly previous: string | null;
}): ReactElement | null {
  const papers = [...new Set(wishes.map(({ paper }) => paper))].filter(isChecked);
  if (papers.length === 0) return null;
  return (
    <section className="gate" aria-labelledby="gate-title">
      <h3 id="gate-title">{say('papers.gate')}</h3>
      <ul>
        {papers.map((paper) => (
          <GateLine key={paper} paper={paper} version={version} previous={previous} />
        ))}
      </ul>
    </section>
  );
}

/** Workbooks are for working with and not published. */
function isChecked(paper: PaperName): paper is DraftPaper {
  return paper !== 'tracker';
}

function GateLine(of: {
  readonly paper: DraftPaper;
  readonly version: string;
  readonly previous: string | null;
}): ReactElement {
  const { data, error, isFetching } = useDraftCheck(of);
  const { paper, version } = of;
  const name = say(`papers.${paper}`);
  if (error !== null)
    return <li>{say('papers.gate-failed', { name, trouble: toAppError(error).message })}</li>;
  if (data === undefined || isFetching) {
    return <li className="muted">{say('papers.gate-checking', { name })}</li>;
  }
  const counts = countOpen(data.report.findings);
  const { kind, title } = readinessOf(counts.error, counts.warning);
  return (
    <li className={`is-${kind}`}>
      <Icon name={kind === 'must' ? 'stop' : kind === 'look' ? 'flag' : 'tick'} />
      <span className="grow">
        <b>{name}.</b> {title}.{' '}
        {counts.question > 0 && say('papers.gate-questions', { count: counts.question })}
      </span>
      {data.report.findings.length > 0 && (
        <Button
          small
          aria-label={say('papers.gate-look-at', { name })}
          onClick={() => goTo('check', { paper, version })}
        >
          {say('papers.gate-look')}
        </Button>
      )}
    </li>
  );
}
