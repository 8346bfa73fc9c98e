import { Tooltip } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CoverSectionView } from '#shared/contract/paper-results';
import { Icon } from '../../components/Icon.tsx';
import { say } from '../../wording/say.ts';
import { ImprovementsPart } from './parts/ImprovementsPart.tsx';
import { FixedPart } from './parts/FixedPart.tsx';
import { PresentingPart } from './parts/PresentingPart.tsx';
import { ProsePart } from './parts/ProsePart.tsx';
import { RedItemsPart } from './parts/RedItemsPart.tsx';
import { RequestsPart } from './parts/RequestsPart.tsx';
import { useReport } from './report-context.tsx';

type Part = CoverSectionView['parts'][number];

/** A numbered section: words to write in, and what follows the plan. */
export function ReportSection({ section }: { readonly section: CoverSectionView }): ReactElement {
  const { draft } = useReport();
  const { id, kind, label, printed } = section;
  const title = draft.freeSections.find((each) => each.id === id)?.title ?? section.title;
  const number = label.split('.')[0] ?? '';
  return (
    <section
      className={`report-section${printed ? '' : ' not-printed'}`}
      id={`section-${id}`}
      style={{ '--n': `"${number}"` }}
      aria-labelledby={`title-${id}`}
    >
      <div className="section-head">
        <h3 id={`title-${id}`}>
          <span className="num">{label}</span> <span>{title}</span>
        </h3>
        {kind === 'standard' && <WhyNotEditable words={say('papers.heading-why')} />}
      </div>
      {!printed && id !== 'presenting' && id !== 'improvements' && (
        <p className="hint">{say('papers.not-printed')}</p>
      )}
      {section.parts.map((part, index) => (
        <PartView key={index} part={part} section={section} title={title} />
      ))}
      {id === 'presenting' && <PresentingPart />}
    </section>
  );
}

function PartView({
  part,
  section,
  title,
}: {
  readonly part: Part;
  readonly section: CoverSectionView;
  readonly title: string;
}): ReactElement {
  switch (part.kind) {
    case 'prose':
      return <ProsePart part={part} section={section.id} title={title} />;
    case 'fixed':
      return <FixedPart blocks={part.blocks} />;
    case 'red-items':
      return <RedItemsPart part={part} />;
    case 'improvements':
      return <ImprovementsPart part={part} />;
    case 'requests':
      return <RequestsPart part={part} />;
    default:
      return part satisfies never;
  }
}

/** A lock that says why nobody can write here. */
function WhyNotEditable({ words }: { readonly words: string }): ReactElement {
  return (
    <Tooltip content={words} relationship="label">
      <button type="button" className="why">
        <Icon name="lock" />
      </button>
    </Tooltip>
  );
}
