import { Fragment, type ReactElement } from 'react';
import type { ActionChange } from '#shared/compare/changes';
import type { UnexplainedView } from '#shared/contract/version-results';
import { Notice } from '../../components/Notice.tsx';
import { Replaced, Words } from '../../components/Words.tsx';
import { say } from '../../wording/say.ts';

/** Reason and who agreed, by reference and field. */
export type Reasons = Readonly<Record<string, { readonly reason: string; readonly agreedBy: string }>>;

interface ReasonsProps {
  readonly unexplained: readonly UnexplainedView[];
  readonly reasons: Reasons;
  readonly onChange: (reasons: Reasons) => void;
}

/** Changes without a change request, with room to give the reason now. */
export function IssueReasons({ unexplained, reasons, onChange }: ReasonsProps): ReactElement {
  return (
    <Notice kind="look" title={say('issue.no-reason', { count: unexplained.length })}>
      <div className="issue-reasons">
        {unexplained.map(({ ref, field, change }) => {
          const key = `${ref} ${field}`;
          const given = reasons[key] ?? { reason: '', agreedBy: '' };
          return (
            <Fragment key={key}>
              <span className="ref">{ref}</span>
              <span>
                {say(`compare.${field}`)}: <WhatChanged change={change} />
              </span>
              <input
                className="input small"
                aria-label={say('issue.reason', { ref })}
                placeholder={say('issue.reason-placeholder')}
                value={given.reason}
                onChange={(event) =>
                  onChange({ ...reasons, [key]: { ...given, reason: event.target.value } })
                }
              />
              <input
                className="input small"
                aria-label={say('issue.agreed-by', { ref })}
                placeholder={say('issue.agreed-placeholder')}
                value={given.agreedBy}
                onChange={(event) =>
                  onChange({ ...reasons, [key]: { ...given, agreedBy: event.target.value } })
                }
              />
            </Fragment>
          );
        })}
      </div>
      <p className="hint">{say('issue.no-reason-hint')}</p>
    </Notice>
  );
}

function WhatChanged({ change }: { readonly change: ActionChange }): ReactElement | null {
  if (change.kind === 'deadline') return <Replaced from={change.before.written} to={change.after.written} />;
  if (change.kind === 'wording' || change.kind === 'lead') {
    const changed = change.pieces.filter(({ kind }) => kind !== 'same');
    return <Words pieces={changed.length > 8 ? changed.slice(0, 8) : changed} />;
  }
  return null;
}
