import { Component, type ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { Empty } from '../components/Empty.tsx';
import { say } from '../wording/say.ts';

interface GuardState {
  readonly failed: boolean;
}

/** Keeps a mistake in one screen from taking the window with it. */
export class ScreenGuard extends Component<{ readonly children: ReactNode }, GuardState> {
  static getDerivedStateFromError(): GuardState {
    return { failed: true };
  }

  override state: GuardState = { failed: false };

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Empty
        title={say('trouble.title')}
        action={<Button onClick={() => this.setState({ failed: false })}>{say('action.try-again')}</Button>}
      >
        {say('trouble.bug')}
      </Empty>
    );
  }
}
