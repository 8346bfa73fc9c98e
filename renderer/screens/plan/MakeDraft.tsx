import type { ReactElement } from 'react';
import { useAsked } from '../../host/use-asked.ts';
import { DraftDialog } from '../versions/DraftDialog.tsx';

/** Makes a draft of an issued version and goes to it. */
export function MakeDraft({
  from,
  onClose,
}: {
  readonly from: string;
  readonly onClose: () => void;
}): ReactElement | null {
  const { data } = useAsked('versions.list', {});
  return data === undefined ? null : <DraftDialog versions={data.versions} from={from} onClose={onClose} />;
}
