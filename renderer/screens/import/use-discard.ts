import { useCallback } from 'react';
import { useDo } from '../../host/use-asked.ts';

const sentenceOf = ({ sentence }: { readonly sentence: string }): string => sentence;

/** Lets the review go; Undo brings it back. */
export function useDiscard(): () => Promise<void> {
  const { run } = useDo('imports.discard', sentenceOf);
  return useCallback(async () => void (await run({})), [run]);
}
