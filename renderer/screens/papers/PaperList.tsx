import type { ReactElement } from 'react';
import { PAPER_KINDS } from '#shared/contract/paper-names';
import { useAsked } from '../../host/use-asked.ts';
import { say } from '../../wording/say.ts';
import type { PaperChoice } from './paper-choice.ts';

/** The papers that this version gives. */
export function PaperList({
  choice: { paper, version, go },
}: {
  readonly choice: PaperChoice;
}): ReactElement {
  const { data } = useAsked('papers.list', { version: version.version });
  return (
    <>
      <div className="pane-head">
        <h2>{say('papers.list')}</h2>
      </div>
      <ul className="paper-list">
        {PAPER_KINDS.toSorted(coverFirst).map((each) => {
          const whyNot = data?.find((entry) => entry.paper === each)?.whyNot ?? null;
          return (
            <li key={each}>
              <button
                type="button"
                aria-current={each === paper ? 'page' : undefined}
                aria-disabled={whyNot === null ? undefined : true}
                title={whyNot ?? say(`papers.${each}-about`)}
                onClick={() => {
                  if (whyNot === null) go({ paper: each, view: '' });
                }}
              >
                {say(`papers.${each}`)}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function coverFirst(first: string, second: string): number {
  return Number(second === 'cover-report') - Number(first === 'cover-report');
}
