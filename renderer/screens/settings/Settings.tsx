import type { ComponentType, ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { useOpening } from '../../state/opening.ts';
import { goTo, useRoute } from '../../state/route.ts';
import { say, type WordKey } from '../../wording/say.ts';
import { About } from './About.tsx';
import { Care } from './Care.tsx';
import { Help } from './Help.tsx';
import { History } from './History.tsx';
import { House } from './House.tsx';
import { Roles } from './Roles.tsx';
import { ScaleEditor } from './ScaleEditor.tsx';
import { WindowSettings } from './WindowSettings.tsx';
import { ReadingWords } from './ReadingWords.tsx';

interface Part {
  readonly name: string;
  readonly words: WordKey;
  readonly needsWorkspace: boolean;
  readonly Shown: ComponentType;
}

const PARTS: readonly Part[] = [
  { name: 'house', words: 'settings.house', needsWorkspace: true, Shown: House },
  { name: 'scale', words: 'settings.scale', needsWorkspace: true, Shown: ScaleEditor },
  { name: 'roles', words: 'settings.roles', needsWorkspace: true, Shown: Roles },
  { name: 'words', words: 'settings.words', needsWorkspace: true, Shown: ReadingWords },
  { name: 'window', words: 'settings.window', needsWorkspace: false, Shown: WindowSettings },
  { name: 'care', words: 'settings.care', needsWorkspace: true, Shown: Care },
  { name: 'history', words: 'settings.history', needsWorkspace: true, Shown: History },
  { name: 'help', words: 'settings.help', needsWorkspace: false, Shown: Help },
  { name: 'about', words: 'settings.about', needsWorkspace: false, Shown: About },
];

/** Settings of the workspace and of this window, the care of the file, and help. */
export function Settings(): ReactElement {
  const { params } = useRoute();
  const { opening } = useOpening();
  const first = opening === null ? 'window' : 'house';
  const part = PARTS.find(({ name }) => name === (params['part'] ?? first)) ?? PARTS[0];
  return (
    <>
      <div className="head">
        <h1>{say('settings.title')}</h1>
      </div>
      <div className="split settings-panes">
        <nav className="pane settings-parts" data-pane aria-label={say('settings.parts')}>
          {PARTS.map(({ name, words }) => (
            <a
              key={name}
              href={`#/settings?part=${name}`}
              aria-current={name === part?.name ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault();
                goTo('settings', { part: name });
              }}
            >
              {say(words)}
            </a>
          ))}
        </nav>
        <section className="pane grow" data-pane aria-labelledby="settings-part">
          <div className="scroll settings-body" tabIndex={0}>
            <h2 id="settings-part">{part === undefined ? '' : say(part.words)}</h2>
            {part !== undefined &&
              (part.needsWorkspace && opening === null ? <NeedsWorkspace /> : <part.Shown />)}
          </div>
        </section>
      </div>
    </>
  );
}

function NeedsWorkspace(): ReactElement {
  return (
    <Empty
      title={say('settings.needs-workspace-title')}
      action={<Button onClick={() => goTo('start')}>{say('nav.start')}</Button>}
    >
      {say('settings.needs-workspace')}
    </Empty>
  );
}
