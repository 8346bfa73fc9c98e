import { useState, type ReactElement } from 'react';
import type { IssuePreparation } from '#shared/contract/version-results';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useHost } from '../../host/host.tsx';
import { tellTrouble, useAsked } from '../../host/use-asked.ts';
import { goTo } from '../../state/route.ts';
import { showToast } from '../../state/toasts.ts';
import { readDay } from '../../wording/read-day.ts';
import { say } from '../../wording/say.ts';
import { IssueFields, toFields, wrongInFields, type IssueText } from './IssueFields.tsx';
import { IssueReasons, type Reasons } from './IssueReasons.tsx';

/** What changed, what has no reason, and what the version will say of itself; then it is frozen. */
export function IssueDialog({
  version,
  onClose,
}: {
  readonly version: string;
  readonly onClose: () => void;
}): ReactElement | null {
  const { data } = useAsked('versions.prepare', { version });
  return data === undefined || data.version.version !== version ? null : (
    <IssueForm preparation={data} onClose={onClose} />
  );
}

interface FormProps {
  readonly preparation: IssuePreparation;
  readonly onClose: () => void;
}

function IssueForm({ preparation, onClose }: FormProps): ReactElement {
  const { version, next, unexplained } = preparation;
  const [text, setText] = useState<IssueText>(() => toFields(preparation.proposed));
  const [reasons, setReasons] = useState<Reasons>({});
  const [exporting, setExporting] = useState(true);
  const [busy, setBusy] = useState(false);
  const issue = useIssue(preparation);
  const label = version.version;
  const go = async (): Promise<void> => {
    if (busy || wrongInFields(text)) return;
    setBusy(true);
    const issued = await issue(text, reasons);
    setBusy(false);
    if (!issued) return;
    onClose();
    showToast(say('issue.done', { version: label }));
    goTo(exporting ? 'papers' : 'versions', { version: label });
  };
  return (
    <Dialog
      wide
      title={say('issue.title', { version: label })}
      onClose={onClose}
      actions={
        <>
          <label className="row grow">
            <input
              type="checkbox"
              checked={exporting}
              onChange={(event) => setExporting(event.target.checked)}
            />
            {say('issue.export')}
          </label>
          <Button look="bare" onClick={onClose}>
            {say('action.cancel')}
          </Button>
          <Button look="primary" disabled={busy || wrongInFields(text)} onClick={() => void go()}>
            {say('issue.do', { version: label })}
          </Button>
        </>
      }
    >
      <p>
        {preparation.summary === ''
          ? say('issue.first')
          : `${preparation.summary} ${preparation.reconciliation}`}
      </p>
      {unexplained.length > 0 && (
        <IssueReasons unexplained={unexplained} reasons={reasons} onChange={setReasons} />
      )}
      <IssueFields text={text} onChange={setText} />
      <Notice kind="note" title={say('issue.after', { version: label, next })}>
        <InStep preparation={preparation} />
      </Notice>
    </Dialog>
  );
}

function InStep({
  preparation: { documentControl },
}: {
  readonly preparation: IssuePreparation;
}): ReactElement | null {
  const kept = documentControl
    .filter(({ field }) => /file ?name|^title|status|^version|issue/i.test(field))
    .map(({ field, value }) => `${field} ${value}`);
  return kept.length === 0 ? null : <p>{say('issue.in-step', { fields: kept.join(', ') })}</p>;
}

/** Files the reasons that were given, then issues. False when it did not work; the person has been told then. */
function useIssue({
  version: { version },
  unexplained,
}: IssuePreparation): (text: IssueText, reasons: Reasons) => Promise<boolean> {
  const host = useHost();
  return async (text, reasons) => {
    const result = await tellTrouble(async () => {
      for (const { action, ref, field } of unexplained) {
        const { reason = '', agreedBy = '' } = reasons[`${ref} ${field}`] ?? {};
        if (reason.trim() === '') continue;
        await host.ask('actions.explain', {
          version,
          action,
          kind: field,
          explanation: { reason: reason.trim(), agreedBy: agreedBy.trim(), agreedOn: null },
        });
      }
      return host.ask('versions.issue', {
        version,
        status: text.status.trim(),
        date: readDay(text.date),
        description: text.description.trim(),
        sectionsAffected: text.sections.trim(),
        reviewDue: readDay(text.review),
      });
    });
    return result !== null;
  };
}
