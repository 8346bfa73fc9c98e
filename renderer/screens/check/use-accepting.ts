import { useState } from 'react';
import { useDo } from '../../host/use-asked.ts';
import { say } from '../../wording/say.ts';
import type { NumberedFinding } from './finding-list.ts';

export const REACHES = ['paper', 'plan', 'always'] as const;

/** What the person says about a finding that may stand. */
export interface Accepting {
  readonly reason: string;
  readonly by: string;
  readonly reach: (typeof REACHES)[number];
}

const NAME_KEY = 'clearday.name';
const done = (): string => say('check.accepted-done');

/** Keeps what was typed and accepts the finding with it; the name is proposed again next time. */
export function useAccepting({ finding }: NumberedFinding, version: string | null, onDone: () => void) {
  const [said, setSaid] = useState<Accepting>(() => ({
    reason: '',
    by: localStorage.getItem(NAME_KEY) ?? '',
    reach: 'paper',
  }));
  const [tried, setTried] = useState(false);
  const accept = useDo('checks.accept', done);
  const wrong = said.reason.trim() === '' || said.by.trim() === '' ? say('check.accept-missing') : null;
  const go = async (): Promise<void> => {
    setTried(true);
    if (wrong !== null) return;
    const by = said.by.trim();
    localStorage.setItem(NAME_KEY, by);
    const { rule, quote, paper, at } = finding;
    const about = { version, reach: said.reach, rule, quote, paper, at, finding: finding.reason };
    const made = await accept.run({ ...about, reason: said.reason.trim(), by });
    if (made !== null) onDone();
  };
  return { said, setSaid, error: tried ? wrong : null, busy: accept.busy, go };
}
