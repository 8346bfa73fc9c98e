import { useMemo, type ReactElement } from 'react';
import { PAPER_KINDS } from '#shared/contract/paper-names';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { useOpener } from '../../frame/use-opener.ts';
import { useAsked } from '../../host/use-asked.ts';
import { goTo, useRoute, type RouteParams } from '../../state/route.ts';
import { say } from '../../wording/say.ts';
import { CoverReport } from './CoverReport.tsx';
import type { PaperChoice } from './paper-choice.ts';
import { ReadOnlyPaper } from './ReadOnlyPaper.tsx';

/** The board cover report to write in, and the other papers to look at; all of them are exported from here. */
export function Papers(): ReactElement {
  const { data: state } = useAsked('workspace.state', {});
  const { params } = useRoute();
  if (state === undefined) return <p className="loading">{say('loading')}</p>;
  const { versions } = state;
  const version = versions.find((each) => each.version === params['version']) ?? versions.at(-1);
  if (version === undefined) return <NoVersion />;
  return <OnePaper version={version} versions={versions} mayChange={state.mode === 'write'} />;
}

function OnePaper({
  version,
  versions,
  mayChange,
}: Pick<PaperChoice, 'version' | 'versions' | 'mayChange'>): ReactElement {
  const { params } = useRoute();
  const choice = useMemo((): PaperChoice => {
    const paper = PAPER_KINDS.find((each) => each === params['paper']) ?? 'cover-report';
    const previous = versions.find((each) => each.version === params['previous'])?.version ?? null;
    return {
      paper,
      version,
      versions,
      previous,
      mayChange,
      preview: params['view'] === 'preview',
      exporting: params['export'] !== undefined,
      go: (change) => goTo('papers', withoutEmpty({ ...params, ...change })),
    };
  }, [params, version, versions, mayChange]);
  return choice.paper === 'cover-report' ? (
    <CoverReport key={version.version} choice={choice} />
  ) : (
    <ReadOnlyPaper choice={choice} paper={choice.paper} />
  );
}

/** An empty value takes the parameter away. */
function withoutEmpty(params: RouteParams): RouteParams {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''));
}

function NoVersion(): ReactElement {
  const opener = useOpener();
  return (
    <Empty
      title={say('papers.none-title')}
      action={
        <Button look="primary" keys="Control+I" onClick={() => void opener.chooseDocument()}>
          {say('papers.none-do')}
        </Button>
      }
    >
      {say('papers.none')}
    </Empty>
  );
}
