import { useId, type ReactElement, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it, the rule and how to mend it; null when nothing is. */
  readonly error?: string | null;
  /** Draws the control; it must take these. */
  readonly children: (control: ControlProps) => ReactNode;
}

export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A control with its label, its hint, and what is wrong with it under it. */
export function Field({ label, hint, error = null, children }: FieldProps): ReactElement {
  const id = useId();
  const about = [error === null ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': about === '' ? undefined : about,
        'aria-invalid': error === null ? undefined : true,
      })}
      {error !== null && (
        <p className="wrong" id={`${id}-error`}>
          <Icon name="stop" />
          <span>{error}</span>
        </p>
      )}
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
