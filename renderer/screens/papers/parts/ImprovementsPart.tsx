import { useState, type ReactElement } from 'react';
import type { CoverSectionView } from '#shared/contract/paper-results';
import { Button } from '../../../components/Button.tsx';
import { ProseEditor } from '../../../editor/ProseEditor.tsx';
import { sameProse } from '../../../editor/prose-document.ts';
import { say } from '../../../wording/say.ts';
import { ChooseImprovements } from '../ChooseImprovements.tsx';
import { moved, without } from '../draft-changes.ts';
import { useReport } from '../report-context.tsx';
import { MoveButtons } from './MoveButtons.tsx';

type Part = Extract<CoverSectionView['parts'][number], { readonly kind: 'improvements' }>;
type Choice = NonNullable<ReturnType<typeof useReport>['draft']['topFive']>[number];

/** The improvements that are put forward: proposed by the plan, or picked from a list. */
export function ImprovementsPart({ part }: { readonly part: Part }): ReactElement {
  const { draft, change, changeApart, mayChange } = useReport();
  const [choosing, setChoosing] = useState(false);
  const chosen =
    draft.topFive ?? part.rows.map(({ ref, words, own }) => ({ ref, words: own ? words : null }));
  const keep = (topFive: readonly Choice[] | null): void => change((now) => ({ ...now, topFive }));
  const shown = chosen.flatMap((each) => {
    const row = part.rows.find(({ ref }) => ref === each.ref);
    return row === undefined ? [] : [{ each, row }];
  });
  return (
    <div className="fixed-part">
      {shown.length === 0 && <p className="hint">{say('papers.no-improvements')}</p>}
      {shown.length > 0 && <ImprovementsTable chosen={chosen} shown={shown} keep={keep} />}
      {mayChange && (
        <p className="part-acts">
          <Button small onClick={() => setChoosing(true)}>
            {say('papers.choose-improvements')}
          </Button>
          {draft.topFive !== null && (
            <Button small look="bare" onClick={() => void changeApart((now) => ({ ...now, topFive: null }))}>
              {say('papers.propose-improvements')}
            </Button>
          )}
        </p>
      )}
      {choosing && (
        <ChooseImprovements
          chosen={chosen.map(({ ref }) => ref)}
          onClose={() => setChoosing(false)}
          onChoose={(refs) => {
            setChoosing(false);
            keep(refs.map((ref) => chosen.find((each) => each.ref === ref) ?? { ref, words: null }));
          }}
        />
      )}
    </div>
  );
}

interface Shown {
  readonly each: Choice;
  readonly row: Part['rows'][number];
}

function ImprovementsTable({
  chosen,
  shown,
  keep,
}: {
  readonly chosen: readonly Choice[];
  readonly shown: readonly Shown[];
  readonly keep: (topFive: readonly Choice[]) => void;
}): ReactElement {
  const { draft } = useReport();
  return (
    <table className="p-table improvements">
      <thead>
        <tr>
          <th scope="col">{say('papers.number')}</th>
          <th scope="col">{say('papers.improvement')}</th>
          <th scope="col">{say(draft.topFive === null ? 'papers.from-plan' : 'papers.impact')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ each, row }, index) => (
          <Improvement
            key={row.ref}
            number={index + 1}
            row={row}
            last={index === shown.length - 1}
            words={each.words ?? row.words}
            onWords={(words) =>
              keep(chosen.map((other) => (other.ref === row.ref ? { ref: row.ref, words } : other)))
            }
            onMove={(by) => keep(moved(chosen, chosen.indexOf(each), by))}
            onRemove={() => keep(without(chosen, chosen.indexOf(each)))}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ImprovementProps {
  readonly number: number;
  readonly row: Part['rows'][number];
  readonly last: boolean;
  readonly words: Part['rows'][number]['words'];
  readonly onWords: (words: Part['rows'][number]['words'] | null) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function Improvement({
  number,
  row,
  last,
  words,
  onWords,
  onMove,
  onRemove,
}: ImprovementProps): ReactElement {
  const { epoch, mayChange } = useReport();
  return (
    <tr>
      <td>{number}</td>
      <td>
        {row.title} ({row.ref})
        {mayChange && (
          <MoveButtons what={row.ref} first={number === 1} last={last} onMove={onMove} onRemove={onRemove} />
        )}
      </td>
      <td className="written">
        <ProseEditor
          key={epoch}
          plain
          label={say('papers.impact-of', { ref: row.ref })}
          words={words}
          editable={mayChange}
          onChange={(next) => onWords(!row.own && sameProse(next, row.words) ? null : next)}
        />
      </td>
    </tr>
  );
}
