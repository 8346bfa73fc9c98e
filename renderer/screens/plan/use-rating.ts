import { useCallback } from 'react';
import type { RatingKey } from '#shared/domain/rating';
import { useDo } from '../../host/use-asked.ts';

/** What was done is what the toast says. */
export const saySentence = ({ sentence }: { readonly sentence: string }): string => sentence;

export type Rate = (ids: readonly string[], of: 'activity' | 'impact', rating: RatingKey | null) => void;

/** Rates actions of a draft; null where the version can't be changed. */
export function useRating(version: string, canChange: boolean): Rate | null {
  const { run } = useDo('actions.rate', saySentence);
  const rate = useCallback<Rate>(
    (ids, of, rating) => void run({ version, actions: [...ids], of, rating }),
    [run, version],
  );
  return canChange ? rate : null;
}
