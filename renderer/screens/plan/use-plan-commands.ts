import { useMemo, type RefObject } from 'react';
import { useCommands, type Command } from '../../commands/commands.ts';
import { say } from '../../wording/say.ts';
import { NO_FILTER } from './filter.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { setFilter, usePlanUi } from './plan-ui.ts';

/** What can be done on this screen, for the palette and by keys. */
export function usePlanCommands(
  plan: LoadedPlan,
  search: RefObject<HTMLInputElement | null>,
  onAdd: (() => void) | null,
): void {
  const { bands } = plan;
  const commands = useMemo(() => {
    const make = (id: string, words: string, run: () => void, keys: string | null = null): Command => ({
      id: `plan.${id}`,
      words,
      group: say('plan.command-group'),
      keys,
      run,
    });
    const find = (): void => {
      search.current?.focus();
      search.current?.select();
    };
    const foldAll = (): void => usePlanUi.setState({ folded: new Set(bands.keys()) });
    return [
      make('search', say('plan.command-search'), find, 'Control+F'),
      make('overdue', say('plan.command-overdue'), () => setFilter({ ...NO_FILTER, overdue: true })),
      make('changed', say('plan.command-changed'), () => setFilter({ ...NO_FILTER, changed: true })),
      make('clear', say('plan.command-clear'), () => setFilter(NO_FILTER)),
      make('fold', say('plan.command-fold'), foldAll),
      make('unfold', say('plan.command-unfold'), () => usePlanUi.setState({ folded: new Set() })),
      ...(onAdd === null ? [] : [make('add', say('plan.command-add'), onAdd)]),
    ];
  }, [bands, search, onAdd]);
  useCommands('plan', commands);
}
