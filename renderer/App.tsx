import { Suspense, useEffect, type ReactElement } from 'react';
import { Frame } from './frame/Frame.tsx';
import { ScreenGuard } from './frame/ScreenGuard.tsx';
import { Start } from './screens/start/Start.tsx';
import { useOpening } from './state/opening.ts';
import { followHistory, useRoute, type Screen } from './state/route.ts';
import { say } from './wording/say.ts';

/** Screens load when they are first shown; Start is there at once. */
const SCREENS_BY_NAME: Readonly<Partial<Record<Screen, () => ReactElement>>> = { start: Start };

export function App(): ReactElement {
  const { screen } = useRoute();
  const { opening } = useOpening();
  useEffect(() => followHistory(), []);
  const Shown = SCREENS_BY_NAME[screen] ?? Start;
  return (
    <Frame>
      <ScreenGuard key={`${screen} ${opening?.name ?? ''}`}>
        <Suspense fallback={<p className="loading">{say('loading')}</p>}>
          <Shown />
        </Suspense>
      </ScreenGuard>
    </Frame>
  );
}
