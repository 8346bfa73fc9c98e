import type { ReactElement } from 'react';
import type { CoverSectionView } from '#shared/contract/paper-results';
import type { Prose } from '#shared/domain/paper-draft';
import { ProseEditor } from '../../../editor/ProseEditor.tsx';
import { sameProse } from '../../../editor/prose-document.ts';
import { say } from '../../../wording/say.ts';
import { setFreeSection, setProse } from '../draft-changes.ts';
import { useReport } from '../report-context.tsx';

type Part = Extract<CoverSectionView['parts'][number], { readonly kind: 'prose' }>;

/** Words that Clearday proposes until the author writes others. */
export function ProsePart({
  part,
  section,
  title,
}: {
  readonly part: Part;
  readonly section: string;
  readonly title: string;
}): ReactElement {
  const { draft, change, changeApart, epoch, mayChange } = useReport();
  const { slot } = part;
  const own =
    slot === null
      ? draft.freeSections.find(({ id }) => id === section)?.words
      : draft.prose.find((each) => each.slot === slot)?.words;
  const write = (words: Prose): void => {
    if (slot === null) change((now) => setFreeSection(now, section, { words }));
    // Words that are the proposed ones again follow the plan again.
    else change((now) => setProse(now, slot, !part.own && sameProse(words, part.words) ? null : words));
  };
  return (
    <div className="prose-part">
      <ProseEditor
        key={epoch}
        label={say('papers.words-of', { section: title })}
        words={own ?? part.words}
        onChange={write}
        editable={mayChange}
        placeholder={say('papers.placeholder', { open: '{{' })}
      />
      {slot !== null && own !== undefined && mayChange && (
        <p className="own-words">
          {say('papers.own-words')}{' '}
          <button
            type="button"
            className="link small"
            onClick={() => void changeApart((now) => setProse(now, slot, null))}
          >
            {say('papers.back-to-proposed')}
          </button>
        </p>
      )}
    </div>
  );
}
