import type { ReactElement, ReactNode } from 'react';
import { Icon } from './Icon.tsx';

/** A sentence that a person should read: what must be put right, what to look at, or what is good to know. */
export function Notice({
  kind,
  title,
  children,
  actions,
}: {
  readonly kind: 'must' | 'look' | 'note';
  readonly title: string;
  readonly children?: ReactNode;
  /** At most two. */
  readonly actions?: ReactNode;
}): ReactElement {
  return (
    <section className={`notice is-${kind}`}>
      <Icon name={kind === 'must' ? 'stop' : kind === 'look' ? 'flag' : 'info'} />
      <div className="grow">
        <h3>{title}</h3>
        {children}
      </div>
      {actions !== undefined && <div className="row">{actions}</div>}
    </section>
  );
}
