import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { VersionPicker } from '../../components/VersionPicker.tsx';
import { say } from '../../wording/say.ts';
import type { PaperChoice } from './paper-choice.ts';

/** What paper it is, from which version, and how to look at it and export it. */
export function PapersHead({
  choice: { paper, version, versions, preview, go },
  about,
  onPreview,
}: {
  readonly choice: PaperChoice;
  readonly about: string;
  /** Only a paper that can be written in has two views. */
  readonly onPreview?: (preview: boolean) => void;
}): ReactElement {
  return (
    <div className="head">
      <h1>{say(`papers.${paper}`)}</h1>
      <VersionPicker
        label={say('papers.version')}
        versions={versions}
        chosen={version.version}
        onChoose={(chosen) => go({ version: chosen, previous: '' })}
      />
      <span className="about wide">{about}</span>
      <span className="acts">
        {onPreview !== undefined && (
          <span className="segments" role="group" aria-label={say('papers.view')}>
            <button type="button" aria-pressed={!preview} onClick={() => onPreview(false)}>
              {say('papers.write')}
            </button>
            <button type="button" aria-pressed={preview} onClick={() => onPreview(true)}>
              {say('papers.preview')}
            </button>
          </span>
        )}
        <Button look="primary" icon="export" keys="Control+E" onClick={() => go({ export: 'yes' })}>
          {say('papers.export')}
        </Button>
      </span>
    </div>
  );
}
