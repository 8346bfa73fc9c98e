import { useEffect } from 'react';
import type { HostEvent } from '#shared/contract/bridge';
import { AppError } from '#shared/contract/errors';
import { assertNever } from '#shared/domain/assert-never';
import { runCommand } from '../commands/commands.ts';
import { useHost } from '../host/host.tsx';
import { useForgetAnswers } from '../host/use-asked.ts';
import { useKept } from '../state/kept.ts';
import { useOpening } from '../state/opening.ts';
import { showToast } from '../state/toasts.ts';
import { showTrouble } from '../state/trouble.ts';
import { noteProgress } from '../state/work.ts';

/** Follows what the host tells unasked. */
export function useHostEvents(): void {
  const host = useHost();
  const forget = useForgetAnswers();
  useEffect(() => host.listen((event) => follow(event, forget)), [host, forget]);
}

function follow(event: HostEvent, forget: () => void): void {
  switch (event.kind) {
    case 'progress':
      return noteProgress(event.progress);
    case 'changed':
      return forget();
    case 'offered':
      return useOpening.setState(({ beginning }) => ({
        beginning: beginning === null ? null : { ...beginning, offered: event.offer },
      }));
    case 'notice':
      return showToast(event.sentence);
    case 'trouble':
      return showTrouble(new AppError(event.error.code, event.error.message, event.error.details));
    case 'command':
      return void runCommand(event.id);
    case 'kept':
      return useKept.setState({ state: event.state, sentence: event.sentence });
    default:
      return assertNever(event);
  }
}
