import { useState } from 'react';
import { useDo } from '../../host/use-asked.ts';
import { NO_FILTER } from './filter.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { readDeadline } from './panel/date-reading.ts';
import { explanationOf, isExplained, useChange, type ChangeDraft } from './panel/use-change.ts';
import { goToPlace, openAction, usePlanUi } from './plan-ui.ts';
import { saySentence } from './use-rating.ts';

/** Stands for a new priority among the numbers of those there are. */
export const NEW_PRIORITY = '';

interface NewWords {
  readonly priority: string;
  /** Of a new priority. */
  readonly title: string;
  readonly wording: string;
  readonly lead: string;
}

export interface NewActionDraft {
  readonly words: NewWords;
  readonly set: (part: Partial<NewWords>) => void;
  /** Its deadline, and why it comes in. */
  readonly change: ChangeDraft;
  readonly busy: boolean;
  readonly save: () => void;
}

/** An action that is being written; saved, it is shown and `onSaved` is told. */
export function useNewAction(plan: LoadedPlan, onSaved: () => void): NewActionDraft {
  const change = useChange('', null);
  const [words, setWords] = useState<NewWords>(() => ({
    priority: startPriority(plan),
    title: '',
    wording: '',
    lead: '',
  }));
  const { run, busy } = useDo('actions.add', saySentence);
  const explains = plan.previous !== null;
  const save = async (): Promise<void> => {
    change.setTried();
    if (!isComplete(words, change) || (explains && !isExplained(change.change))) return;
    const { priority, title, wording, lead } = words;
    const done = await run({
      version: plan.version.label,
      priority:
        priority === NEW_PRIORITY
          ? { kind: 'new', title: title.trim() }
          : { kind: 'known', number: priority },
      wording: wording.trim(),
      lead: lead.trim(),
      deadline: change.change.value.trim(),
      board: '',
      explanation: explains ? explanationOf(change.change) : null,
    });
    if (done === null) return;
    usePlanUi.setState({ filter: NO_FILTER });
    goToPlace(done.action, 'wording');
    openAction(done.action, 'top');
    onSaved();
  };
  return {
    words,
    set: (part) => setWords((now) => ({ ...now, ...part })),
    change,
    busy,
    save: () => void save(),
  };
}

function isComplete({ priority, title, wording }: NewWords, { change }: ChangeDraft): boolean {
  const named = priority !== NEW_PRIORITY || title.trim() !== '';
  return named && wording.trim() !== '' && readDeadline(change.value).problem === null;
}

/** The priority of the action that the person is at, or the last one. */
function startPriority({ bands, rows }: LoadedPlan): string {
  const { place } = usePlanUi.getState();
  const row = rows.find((each) => each.id === place?.line);
  return bands[row?.band ?? bands.length - 1]?.number ?? NEW_PRIORITY;
}
