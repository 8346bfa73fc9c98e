import type { ReactElement } from 'react';
import type { CoverSectionView } from '#shared/contract/paper-results';
import type { BoardRequest } from '#shared/domain/paper-draft';
import { Button } from '../../../components/Button.tsx';
import { ProseEditor } from '../../../editor/ProseEditor.tsx';
import { say } from '../../../wording/say.ts';
import { moved, setRequest, without } from '../draft-changes.ts';
import { useReport } from '../report-context.tsx';
import { MoveButtons } from './MoveButtons.tsx';

type Part = Extract<CoverSectionView['parts'][number], { readonly kind: 'requests' }>;

/** What the board is asked, each with the section that it is about. */
export function RequestsPart({ part }: { readonly part: Part }): ReactElement {
  const { draft, change, changeApart, mayChange } = useReport();
  const rows = draft.requests ?? part.rows;
  const keep = (requests: readonly BoardRequest[] | null): void => change((now) => ({ ...now, requests }));
  return (
    <div className="fixed-part">
      {rows.length === 0 && <p className="hint">{say('papers.no-requests')}</p>}
      <ol className="requests">
        {rows.map((row, index) => (
          <Request
            key={index}
            number={index + 1}
            row={row}
            last={index === rows.length - 1}
            onChange={(next) => change((now) => setRequest(now, rows, index, next))}
            onMove={(by) => keep(moved(rows, index, by))}
            onRemove={() => keep(without(rows, index))}
          />
        ))}
      </ol>
      {mayChange && (
        <p className="part-acts">
          <Button small icon="plus" onClick={() => keep([...rows, { words: [], about: null }])}>
            {say('papers.add-request')}
          </Button>
          {draft.requests !== null && (
            <Button small look="bare" onClick={() => void changeApart((now) => ({ ...now, requests: null }))}>
              {say('papers.propose-requests')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

interface RequestProps {
  readonly number: number;
  readonly row: BoardRequest;
  readonly last: boolean;
  readonly onChange: (row: BoardRequest) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function Request({ number, row, last, onChange, onMove, onRemove }: RequestProps): ReactElement {
  const { view, epoch, mayChange } = useReport();
  const sections = view.sections.filter(({ printed, id }) => printed && id !== 'requests');
  const gone = row.about !== null && !sections.some(({ id }) => id === row.about);
  return (
    <li>
      <span className="num">{number}.</span>
      <ProseEditor
        key={epoch}
        plain
        label={say('papers.request', { number })}
        words={row.words}
        editable={mayChange}
        placeholder={say('papers.placeholder', { open: '{{' })}
        onChange={(words) => onChange({ ...row, words })}
      />
      <span className="request-about">
        <select
          aria-label={say('papers.request-about', { number })}
          value={row.about ?? ''}
          disabled={!mayChange}
          onChange={({ target }) => onChange({ ...row, about: target.value === '' ? null : target.value })}
        >
          <option value="">{say('papers.request-none')}</option>
          {gone && <option value={row.about ?? ''}>{say('papers.request-gone')}</option>}
          {sections.map(({ id, label, title }) => (
            <option key={id} value={id}>
              {say('papers.section-field', { label, title })}
            </option>
          ))}
        </select>
        {mayChange && (
          <MoveButtons
            what={say('papers.request', { number })}
            first={number === 1}
            last={last}
            onMove={onMove}
            onRemove={onRemove}
          />
        )}
      </span>
    </li>
  );
}
