import { useMemo, useState, type ReactElement } from 'react';
import type { CoverSectionView } from '#shared/contract/paper-results';
import { STANDARD_SECTIONS, type StandardSection } from '#shared/domain/paper-draft';
import { IconButton } from '../../components/Button.tsx';
import { say } from '../../wording/say.ts';
import { addFreeSection, setFreeSection } from './draft-changes.ts';
import { NameSection } from './NameSection.tsx';
import { useReport } from './report-context.tsx';
import { SectionMenu } from './SectionMenu.tsx';
import { showSection } from './show-section.ts';

/** The sections of the report: the way to each, and a place to add one. */
export function Outline({
  preview,
  onWrite,
}: {
  readonly preview: boolean;
  readonly onWrite: () => void;
}): ReactElement {
  const { view, draft, mayChange } = useReport();
  const [adding, setAdding] = useState(false);
  const [renaming, setRenaming] = useState<string | null>(null);
  const standard = useMemo(() => standardOf(view.sections), [view.sections]);
  const titleOf = (section: CoverSectionView): string =>
    draft.freeSections.find(({ id }) => id === section.id)?.title ?? section.title;
  return (
    <>
      <div className="pane-head">
        <h2 className="grow">{say('papers.sections')}</h2>
        {mayChange && (
          <IconButton icon="plus" label={say('papers.add-section')} onClick={() => setAdding(true)} />
        )}
      </div>
      <ol>
        {view.sections.map((section) => (
          <li key={section.id} className={section.printed ? undefined : 'not-printed'}>
            <a
              href={`#section-${section.id}`}
              title={section.printed ? undefined : say('papers.not-printed')}
              onClick={(event) => {
                event.preventDefault();
                if (preview) onWrite();
                // The page is drawn by then.
                requestAnimationFrame(() => showSection(section.id));
              }}
            >
              <span className="num">{section.label.replace(/\.0$/, '')}</span>
              <span>{titleOf(section)}</span>
            </a>
            {section.kind === 'free' && mayChange && (
              <SectionMenu
                section={section.id}
                title={titleOf(section)}
                standard={standard}
                onRename={() => setRenaming(section.id)}
              />
            )}
          </li>
        ))}
      </ol>
      {adding && <AddSection standard={standard} onClose={() => setAdding(false)} />}
      {renaming !== null && <RenameSection section={renaming} onClose={() => setRenaming(null)} />}
    </>
  );
}

function AddSection({
  standard,
  onClose,
}: {
  readonly standard: readonly StandardSection[];
  readonly onClose: () => void;
}): ReactElement {
  const { view, change, settle } = useReport();
  return (
    <NameSection
      title={say('papers.add-title')}
      name=""
      after={standard.filter((each) => each !== 'requests' && each !== 'presenting').at(-1) ?? null}
      sections={view.sections.filter(({ kind }) => kind === 'standard')}
      doIt={say('papers.add')}
      onClose={onClose}
      onName={(title, after) => {
        onClose();
        change((now) => addFreeSection(now, title, after ?? 'introduction').draft);
        void settle();
      }}
    />
  );
}

function RenameSection({
  section,
  onClose,
}: {
  readonly section: string;
  readonly onClose: () => void;
}): ReactElement {
  const { draft, change, settle } = useReport();
  return (
    <NameSection
      title={say('papers.rename-title')}
      name={draft.freeSections.find(({ id }) => id === section)?.title ?? ''}
      after={null}
      sections={[]}
      doIt={say('papers.rename-do')}
      onClose={onClose}
      onName={(title) => {
        onClose();
        change((now) => setFreeSection(now, section, { title }));
        void settle();
      }}
    />
  );
}

function standardOf(sections: readonly CoverSectionView[]): StandardSection[] {
  return STANDARD_SECTIONS.filter((name) => sections.some(({ id }) => id === name));
}
