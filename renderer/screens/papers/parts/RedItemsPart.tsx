import type { ReactElement } from 'react';
import type { CoverSectionView } from '#shared/contract/paper-results';
import { lineText } from '#shared/domain/rich-text';
import { ProseEditor } from '../../../editor/ProseEditor.tsx';
import { sameProse } from '../../../editor/prose-document.ts';
import { say } from '../../../wording/say.ts';
import { setCommentary } from '../draft-changes.ts';
import { useReport } from '../report-context.tsx';
import { FollowsPlan } from './FixedPart.tsx';

type Part = Extract<CoverSectionView['parts'][number], { readonly kind: 'red-items' }>;
type Row = Part['rows'][number];

/** What stands worst, pulled in from the plan, with room for a word on each. */
export function RedItemsPart({ part }: { readonly part: Part }): ReactElement {
  return (
    <div className="fixed-part">
      <table className="p-table red-items">
        <thead>
          <tr>
            <th scope="col">{say('papers.ref')}</th>
            <th scope="col">{say('papers.action')}</th>
            <th scope="col">{say('papers.because')}</th>
            <th scope="col">{say('papers.commentary')}</th>
            <th scope="col">{say('papers.deadline')}</th>
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row) => (
            <RedItem key={row.ref} row={row} />
          ))}
        </tbody>
      </table>
      <FollowsPlan />
    </div>
  );
}

function RedItem({ row }: { readonly row: Row }): ReactElement {
  const { draft, change, changeApart, epoch, mayChange } = useReport();
  const { ref } = row;
  const own = draft.commentary.find((each) => each.ref === ref)?.words;
  return (
    <tr>
      <td>{ref}</td>
      <td>{lineText(row.wording)}</td>
      <td>{row.because}</td>
      <td className="written">
        <ProseEditor
          key={epoch}
          plain
          label={say('papers.commentary-on', { ref })}
          words={own ?? row.words}
          editable={mayChange}
          placeholder={say('papers.placeholder', { open: '{{' })}
          onChange={(words) =>
            change((now) => setCommentary(now, ref, !row.own && sameProse(words, row.words) ? null : words))
          }
        />
        {own !== undefined && mayChange && (
          <button
            type="button"
            className="link small"
            onClick={() => void changeApart((now) => setCommentary(now, ref, null))}
          >
            {say('papers.quote-plan')}
          </button>
        )}
      </td>
      <td>{row.deadline}</td>
    </tr>
  );
}
