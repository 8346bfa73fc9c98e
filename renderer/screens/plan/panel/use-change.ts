import { useState } from 'react';
import { checkDay, readDay } from '../../../wording/read-day.ts';

/** A change that is being written: what it becomes, why, and who agreed. */
export interface Change {
  readonly value: string;
  readonly reason: string;
  readonly agreedBy: string;
  /** As written: "9 June 2026". */
  readonly agreedOn: string;
}

export interface ChangeDraft {
  readonly change: Change;
  readonly set: (part: Partial<Change>) => void;
  /** Whether saving was tried, so that what is missing is shown. */
  readonly tried: boolean;
  readonly setTried: () => void;
}

export interface Explained {
  readonly reason: string;
  readonly agreedBy: string;
  readonly agreedOn: string | null;
}

/** Starts from what is there, with what was said about it before. */
export function useChange(value: string, said: Explained | null): ChangeDraft {
  const [change, setChange] = useState<Change>({
    value,
    reason: said?.reason ?? '',
    agreedBy: said?.agreedBy ?? '',
    agreedOn: said?.agreedOn ?? '',
  });
  const [tried, setTried] = useState(false);
  return {
    change,
    set: (part) => setChange((now) => ({ ...now, ...part })),
    tried,
    setTried: () => setTried(true),
  };
}

/** Whether reason, who agreed and when can be kept as they are. */
export function isExplained({ reason, agreedBy, agreedOn }: Change): boolean {
  return reason.trim() !== '' && agreedBy.trim() !== '' && checkDay(agreedOn) === null;
}

export function explanationOf({ reason, agreedBy, agreedOn }: Change): Explained {
  return {
    reason: reason.trim(),
    agreedBy: agreedBy.trim(),
    agreedOn: agreedOn.trim() === '' ? null : readDay(agreedOn),
  };
}
