import { useMemo, type ReactElement } from 'react';
import { useCommands } from '../../commands/commands.ts';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { useHost } from '../../host/host.tsx';
import { tellTrouble, toAppError, useAskedOnce } from '../../host/use-asked.ts';
import { useOpening } from '../../state/opening.ts';
import { goTo, useRoute } from '../../state/route.ts';
import { say } from '../../wording/say.ts';
import { CheckedPaper } from './CheckedPaper.tsx';
import { useDraftCheck } from './use-draft-check.ts';

/** Any Word paper with what was found in it, in its place. */
export function Check(): ReactElement {
  const { params } = useRoute();
  const choose = useChooser();
  const file = params['file'];
  const paper = params['paper'];
  if (file !== undefined)
    return <FileCheck key={file} file={file} name={params['name'] ?? ''} onOther={choose} />;
  if (paper === 'cover-report' || paper === 'plan-update' || paper === 'change-report') {
    return <DraftCheck paper={paper} version={params['version'] ?? ''} onOther={choose} />;
  }
  return (
    <>
      <div className="head">
        <h1>{say('check.title')}</h1>
      </div>
      <Empty
        title={say('check.none-title')}
        action={
          <Button look="primary" icon="folder" onClick={choose}>
            {say('check.choose')}
          </Button>
        }
      >
        {say('check.none')}
      </Empty>
    </>
  );
}

function useChooser(): () => void {
  const host = useHost();
  const choose = useMemo(
    () => (): void =>
      void tellTrouble(async () => {
        const file = await host.wish({ kind: 'choose-document' });
        if (file !== null) goTo('check', { file: file.handle, name: file.fileName });
      }),
    [host],
  );
  const commands = useMemo(
    () => [
      {
        id: 'check.choose',
        words: say('check.command-check'),
        group: say('check.title'),
        keys: null,
        run: choose,
      },
    ],
    [choose],
  );
  useCommands('check', commands);
  return choose;
}

interface FileProps {
  readonly file: string;
  readonly name: string;
  readonly onOther: () => void;
}

function FileCheck({ file, name, onOther }: FileProps): ReactElement {
  const { params } = useRoute();
  const { opening } = useOpening();
  const version = opening === null ? null : (params['version'] ?? null);
  const meeting = params['meeting'] ?? null;
  const input = { files: [file], version, meeting };
  const { data, error } = useAskedOnce('checks.open', input);
  return (
    <CheckedPaper
      name={name}
      input={input}
      opened={data ?? null}
      trouble={error === null ? null : toAppError(error).message}
      onOther={onOther}
      onChange={(change) => goTo('check', { ...params, ...change })}
    />
  );
}

interface DraftProps {
  readonly paper: 'cover-report' | 'plan-update' | 'change-report';
  readonly version: string;
  readonly onOther: () => void;
}

function DraftCheck({ paper, version, onOther }: DraftProps): ReactElement {
  const { data, error } = useDraftCheck({ paper, version });
  return (
    <CheckedPaper
      name={`${say(`papers.${paper}`)}, ${version}`}
      input={null}
      version={version}
      opened={data ?? null}
      trouble={error === null ? null : toAppError(error).message}
      onOther={onOther}
      onChange={null}
    />
  );
}
