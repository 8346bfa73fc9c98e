import './styles/all.css';
import { RendererProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { connect } from './bridge/connect.ts';
import { App } from './App.tsx';
import { createStyleRenderer } from './fluent/style-renderer.ts';
import { keepFluentTheme } from './fluent/theme.ts';
import { HostProvider, toHost } from './host/host.tsx';
import { createAnswers, toAppError } from './host/use-asked.ts';
import { applyAppearance, readAppearance } from './state/appearance.ts';
import { useOpening } from './state/opening.ts';
import { goTo, useRoute } from './state/route.ts';

async function start(): Promise<void> {
  applyAppearance(readAppearance());
  keepFluentTheme(document, matchMedia('(prefers-color-scheme: dark)'));
  const root = createRoot(document.getElementById('root') ?? document.body);
  try {
    await draw(root);
  } catch (error) {
    root.render(<p className="no-host">{toAppError(error).message}</p>);
  }
}

async function draw(root: Root): Promise<void> {
  const host = toHost(await connect());
  const beginning = await host.wish({ kind: 'begin' });
  useOpening.setState({ beginning, opening: beginning.open });
  if (beginning.open !== null && useRoute.getState().screen === 'start') goTo('plan');
  root.render(
    <StrictMode>
      <RendererProvider renderer={createStyleRenderer(document)}>
        <QueryClientProvider client={createAnswers()}>
          <HostProvider host={host}>
            <App />
          </HostProvider>
        </QueryClientProvider>
      </RendererProvider>
    </StrictMode>,
  );
}

void start();
