import type { ReactElement } from 'react';
import { Icon } from '../components/Icon.tsx';
import { goTo, SCREENS, useRoute, type Screen } from '../state/route.ts';
import { say } from '../wording/say.ts';

const WITHOUT_WORKSPACE: readonly Screen[] = ['start', 'check', 'settings'];

/** The screens. Those that need a workspace say so until one is open. */
export function Nav({ open }: { readonly open: boolean }): ReactElement {
  const { screen } = useRoute();
  return (
    <nav className="nav" aria-label={say('frame.screens')}>
      {SCREENS.map((each) => {
        const ready = open || WITHOUT_WORKSPACE.includes(each);
        const name = say(`nav.${each}`);
        return (
          <a
            key={each}
            href={`#/${each}`}
            className={each === 'settings' ? 'end' : undefined}
            aria-current={each === screen ? 'page' : undefined}
            aria-disabled={ready ? undefined : true}
            title={ready ? name : say('frame.needs-workspace', { screen: name })}
            onClick={(event) => {
              event.preventDefault();
              if (ready) goTo(each);
            }}
          >
            <Icon name={each} large />
            <span>{name}</span>
          </a>
        );
      })}
    </nav>
  );
}
