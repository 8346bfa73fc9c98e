import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useAsked } from '../host/use-asked.ts';
import { useOpening } from '../state/opening.ts';
import { useRoute } from '../state/route.ts';
import { useSingleKeys } from '../state/single-keys.ts';
import { say } from '../wording/say.ts';
import { DropZone } from './DropZone.tsx';
import { Nav } from './Nav.tsx';
import { Palette } from './Palette.tsx';
import { ProgressDialog } from './ProgressDialog.tsx';
import { StatusBar } from './StatusBar.tsx';
import { ToastHolder } from './ToastHolder.tsx';
import { TopBar } from './TopBar.tsx';
import { TroubleDialog } from './TroubleDialog.tsx';
import { useFrameCommands } from './frame-commands.ts';
import { useHostEvents } from './host-events.ts';

/** What stays on the screen whichever screen it is. */
export function Frame({ children }: { readonly children: ReactNode }): ReactElement {
  const { screen } = useRoute();
  const { opening } = useOpening();
  const { data: state } = useAsked('workspace.state', opening === null ? null : {});
  const { data: settings } = useAsked('settings.view', opening === null ? null : {});
  useEffect(() => useSingleKeys.setState({ on: settings?.singleKeys ?? true }), [settings]);
  useFrameCommands(opening === null ? null : (state ?? null));
  useHostEvents();
  useEffect(() => {
    const name = say(`nav.${screen}`);
    document.title =
      opening === null
        ? say('frame.title-bare', { screen: name })
        : say('frame.title', { screen: name, workspace: opening.name });
  }, [screen, opening]);
  return (
    <DropZone>
      <div className="app">
        <a className="skip" href="#main" onClick={focusMain}>
          {say('frame.skip')}
        </a>
        <TopBar state={opening === null ? null : (state ?? null)} />
        <Nav open={opening !== null} />
        <main className="main" id="main" tabIndex={-1}>
          {children}
        </main>
        <StatusBar state={opening === null ? null : (state ?? null)} />
      </div>
      <Palette state={opening === null ? null : (state ?? null)} />
      <ToastHolder />
      <ProgressDialog />
      <TroubleDialog />
    </DropZone>
  );
}

/** The address must stay as it is: it says which screen is shown. */
function focusMain(event: { readonly preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
