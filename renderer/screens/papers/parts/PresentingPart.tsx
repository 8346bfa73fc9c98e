import type { ReactElement } from 'react';
import { formatDate } from '#shared/domain/civil-date';
import { say } from '../../../wording/say.ts';
import { useReport } from '../report-context.tsx';

/** Who presents the report, as the details say. */
export function PresentingPart(): ReactElement {
  const { draft } = useReport();
  const { presenter, meeting } = draft;
  if (presenter === null) return <p className="hint">{say('papers.presenting-none')}</p>;
  return (
    <div className="presenting">
      <p className="point">{say('papers.presents', { name: presenter.name })}</p>
      <p>{presenter.name}</p>
      {presenter.role !== '' && <p>{presenter.role}</p>}
      {meeting !== null && <p>{formatDate(meeting)}</p>}
    </div>
  );
}
