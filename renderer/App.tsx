import { Suspense, useEffect, type ReactElement } from 'react';
import { Frame } from './frame/Frame.tsx';
import { ScreenGuard } from './frame/ScreenGuard.tsx';
import { SCREEN_COMPONENTS } from './screens/screens.ts';
import { Start } from './screens/start/Start.tsx';
import { useOpening } from './state/opening.ts';
import { followHistory, useRoute } from './state/route.ts';
import { say } from './wording/say.ts';

export function App(): ReactElement {
  const { screen } = useRoute();
  const { opening } = useOpening();
  useEffect(() => followHistory(), []);
  const Shown = SCREEN_COMPONENTS[screen] ?? Start;
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
