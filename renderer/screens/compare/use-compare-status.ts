import { useEffect } from 'react';
import { clearStatusLine, setStatusLine } from '../../state/status-line.ts';
import { say } from '../../wording/say.ts';

/** Tells the status bar how many changes are listed, and the keys that work in the list. */
export function useCompareStatus(count: number): void {
  useEffect(() => {
    setStatusLine({
      text: say('compare.count', { count }),
      keys: [
        { keys: ['J', 'K'], words: say('compare.keys-move') },
        { keys: ['U'], words: say('compare.keys-unexplained') },
        { keys: ['Ctrl+C'], words: say('compare.keys-copy') },
      ],
    });
    return clearStatusLine;
  }, [count]);
}
