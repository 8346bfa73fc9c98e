import { useEffect, useMemo, useState, type ReactElement } from 'react';
import type { CheckReport, OpenedCheck } from '#shared/contract/check-results';
import type { InputOf } from '#shared/contract/operations';
import { useCommands } from '../../commands/commands.ts';
import { Empty } from '../../components/Empty.tsx';
import { useAsked } from '../../host/use-asked.ts';
import { clearStatusLine, setStatusLine } from '../../state/status-line.ts';
import { say } from '../../wording/say.ts';
import { CheckHead } from './CheckHead.tsx';
import { FindingsPane } from './FindingsPane.tsx';
import {
  marksOf,
  numberFindings,
  withAccepted,
  type FindingFilter,
  type NumberedFinding,
} from './finding-list.ts';
import { MarkedPaper } from './MarkedPaper.tsx';
import { useFixing } from './use-fixing.ts';
import { Readiness } from './Readiness.tsx';

interface CheckedProps {
  readonly name: string;
  /** What was asked, for the report; null for one of Clearday's own papers. */
  readonly input: InputOf<'checks.open'> | null;
  readonly version?: string;
  /** Null while it is being checked. */
  readonly opened: OpenedCheck | null;
  readonly trouble: string | null;
  readonly onOther: () => void;
  readonly onChange: ((change: Readonly<Record<string, string>>) => void) | null;
}

/** The paper with marks in place, beside the list of findings. */
export function CheckedPaper(props: CheckedProps): ReactElement {
  const { opened, trouble, input } = props;
  const version = input?.version ?? props.version ?? null;
  const report = useReport(opened?.report ?? null, version);
  const [filter, setFilter] = useState<FindingFilter>('all');
  const [current, setCurrent] = useState<string | null>(null);
  const numbered = useMemo(() => numberFindings(report?.findings ?? []), [report]);
  const shown = useMemo(
    () => numbered.filter(({ finding }) => filter === 'all' || finding.severity === filter),
    [numbered, filter],
  );
  const marks = useMemo(() => marksOf(shown, current), [shown, current]);
  // Only a paper of its own: a pack has no single copy.
  const fixing = useFixing(input?.files.length === 1 ? (input.files[0] ?? null) : null);
  useStepping(shown, current, setCurrent);
  useStatus(numbered.length);
  return (
    <>
      <CheckHead {...props} />
      {trouble !== null && <Empty title={say('trouble.title')}>{trouble}</Empty>}
      {trouble === null && opened === null && <p className="loading">{say('loading')}</p>}
      {opened !== null && report !== null && (
        <>
          <Readiness report={report} />
          <div className="split check-panes">
            <MarkedPaper opened={opened} marks={marks} current={current} onChoose={setCurrent} />
            <FindingsPane
              all={numbered}
              shown={shown}
              filter={filter}
              current={current}
              version={version}
              fixing={fixing}
              onFilter={setFilter}
              onChoose={setCurrent}
            />
          </div>
        </>
      )}
    </>
  );
}

/** The report with what has been accepted or taken back since. */
function useReport(report: CheckReport | null, version: string | null): CheckReport | null {
  const { data } = useAsked('checks.accepted', {});
  return useMemo(
    () => (report === null || data === undefined ? report : withAccepted(report, data, version !== null)),
    [report, data, version],
  );
}

/** F8 and Shift+F8 go through the findings. */
function useStepping(
  shown: readonly NumberedFinding[],
  current: string | null,
  choose: (id: string) => void,
): void {
  const commands = useMemo(() => {
    const step = (by: 1 | -1) => (): void => {
      const at = shown.findIndex(({ id }) => id === current);
      const next = shown[(Math.max(at, by === 1 ? -1 : 0) + by + shown.length) % shown.length];
      if (next !== undefined) choose(next.id);
    };
    const group = say('check.title');
    return [
      { id: 'check.next', words: say('check.command-next'), group, keys: 'F8', run: step(1) },
      { id: 'check.previous', words: say('check.command-previous'), group, keys: 'Shift+F8', run: step(-1) },
    ];
  }, [shown, current, choose]);
  useCommands('check-findings', commands);
}

function useStatus(count: number): void {
  useEffect(() => {
    setStatusLine({
      text: say('check.status', { count }),
      keys: [
        { keys: ['F8'], words: say('check.keys-next') },
        { keys: ['I'], words: say('check.keys-accept') },
      ],
    });
    return clearStatusLine;
  }, [count]);
}
