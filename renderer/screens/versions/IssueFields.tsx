import type { ReactElement } from 'react';
import type { VersionMeta } from '#shared/domain/version';
import { Field } from '../../components/Field.tsx';
import { checkDay, readDay, shortDay, weekendHint } from '../../wording/read-day.ts';
import { say } from '../../wording/say.ts';

/** What a version will say of itself, as written. */
export interface IssueText {
  readonly description: string;
  readonly sections: string;
  readonly status: string;
  readonly date: string;
  readonly review: string;
}

export function toFields(meta: VersionMeta): IssueText {
  return {
    description: meta.description,
    sections: meta.sectionsAffected,
    status: meta.status,
    date: shortDay(meta.date),
    review: shortDay(meta.reviewDue),
  };
}

/** Whether a field keeps the version from being issued. */
export function wrongInFields(text: IssueText): boolean {
  return checkDay(text.date) !== null || checkReview(text) !== null;
}

function checkReview({ date, review }: IssueText): string | null {
  const wrong = checkDay(review);
  if (wrong !== null) return wrong;
  const [from, to] = [readDay(date), readDay(review)];
  return from !== null && to !== null && to < from ? say('versions.review-before') : null;
}

const STATUSES = ['Final', 'Final/update', 'Draft for consultation'];

interface FieldsProps {
  readonly text: IssueText;
  readonly onChange: (text: IssueText) => void;
}

export function IssueFields({ text, onChange }: FieldsProps): ReactElement {
  const input = (
    name: Exclude<keyof IssueText, 'description'>,
    error: string | null,
    list?: string,
  ): ReactElement => (
    <Field
      label={say(`issue.${name}`)}
      error={error}
      {...(name === 'review' ? { hint: weekendHint(readDay(text.review)) ?? '' } : {})}
    >
      {(control) => (
        <input
          {...control}
          className={error === null ? 'input' : 'input is-wrong'}
          list={list}
          value={text[name]}
          onChange={(event) => onChange({ ...text, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <Field label={say('issue.description')}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={2}
            value={text.description}
            onChange={(event) => onChange({ ...text, description: event.target.value })}
          />
        )}
      </Field>
      <div className="issue-fields">
        {input('sections', null)}
        {input('status', null, 'issue-statuses')}
        {input('date', checkDay(text.date))}
        {input('review', checkReview(text))}
      </div>
      <datalist id="issue-statuses">
        {STATUSES.map((status) => (
          <option key={status} value={status} />
        ))}
      </datalist>
    </>
  );
}
