import type { ReactElement } from 'react';
import { PAPER_KINDS, type PaperName } from '#shared/contract/paper-names';
import type { PaperEntry } from '#shared/contract/paper-results';
import { say } from '../../wording/say.ts';
import type { ExportFormat, PaperWish } from './export-papers.ts';

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf', 'html', 'xlsx'];

/** Every file that the papers of a version can be written as. */
export function listWishes(entries: readonly PaperEntry[]): PaperWish[] {
  return entries
    .filter(({ whyNot }) => whyNot === null)
    .flatMap(({ paper, formats }) =>
      FORMATS.filter((format) => formats.some((each) => each === (format === 'pdf' ? 'html' : format))).map(
        (format) => ({ paper, format }),
      ),
    );
}

export function sameWish(first: PaperWish, second: PaperWish): boolean {
  return first.paper === second.paper && first.format === second.format;
}

/** A line for each paper, a box for each of its formats. */
export function ExportChoices({
  possible,
  wishes,
  onChange,
}: {
  readonly possible: readonly PaperWish[];
  readonly wishes: readonly PaperWish[];
  readonly onChange: (wishes: readonly PaperWish[]) => void;
}): ReactElement {
  const papers = ORDER.filter((paper) => possible.some((wish) => wish.paper === paper));
  return (
    <table className="table export-choices">
      <thead>
        <tr>
          <th scope="col">{say('papers.desk')}</th>
          {FORMATS.map((format) => (
            <th key={format} scope="col">
              {say(`papers.format-${format}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <tr key={paper}>
            <th scope="row">{say(`papers.${paper}`)}</th>
            {FORMATS.map((format) => (
              <td key={format}>
                <Choice wish={{ paper, format }} possible={possible} wishes={wishes} onChange={onChange} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the board reads comes first. */
const ORDER: readonly PaperName[] = [
  'cover-report',
  ...PAPER_KINDS.filter((paper) => paper !== 'cover-report'),
];

function Choice({
  wish,
  possible,
  wishes,
  onChange,
}: {
  readonly wish: PaperWish;
  readonly possible: readonly PaperWish[];
  readonly wishes: readonly PaperWish[];
  readonly onChange: (wishes: readonly PaperWish[]) => void;
}): ReactElement | null {
  if (!possible.some((each) => sameWish(each, wish))) return null;
  const chosen = wishes.some((each) => sameWish(each, wish));
  const { paper, format } = wish;
  return (
    <label className="export-box">
      <input
        type="checkbox"
        aria-label={say('papers.export-one', {
          paper: say(`papers.${paper}`),
          format: say(`papers.format-${format}`),
        })}
        checked={chosen}
        onChange={() => onChange(chosen ? wishes.filter((each) => !sameWish(each, wish)) : [...wishes, wish])}
      />
    </label>
  );
}
