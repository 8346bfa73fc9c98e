import { useCallback, useMemo, type ReactElement } from 'react';
import type { Differences } from '#shared/contract/version-results';
import { useCommands } from '../../commands/commands.ts';
import { Button } from '../../components/Button.tsx';
import { showToast } from '../../state/toasts.ts';
import { say } from '../../wording/say.ts';
import { changesAsTable } from './changes-as-table.ts';
import { filterDifferences, type ChangeFilter } from './filter.ts';

/** Copies what is shown as a table, for Word, Excel and plain text alike. Ctrl+C copies words that are marked first. */
export function CopyButton({
  differences,
  filter,
}: {
  readonly differences: Differences;
  readonly filter: ChangeFilter;
}): ReactElement {
  const copy = useCallback(async (): Promise<void> => {
    const marked = getSelection()?.toString() ?? '';
    const table = changesAsTable(filterDifferences(differences, filter), differences.scale);
    await navigator.clipboard.writeText(marked === '' ? table : marked);
    if (marked === '') showToast(say('compare.copied'));
  }, [differences, filter]);
  const commands = useMemo(
    () => [
      {
        id: 'compare.copy',
        words: say('compare.keys-copy'),
        group: say('compare.title'),
        keys: 'Control+C',
        run: () => void copy(),
      },
    ],
    [copy],
  );
  useCommands('compare', commands);
  return (
    <Button icon="copy" onClick={() => void copy()}>
      {say('compare.copy')}
    </Button>
  );
}
