import type { ReactElement } from 'react';

/** A shade of the file, as it is. What it stands for is said beside it. */
export function Swatch({ fill }: { readonly fill: string }): ReactElement {
  return <span className="swatch" style={{ background: `#${fill}` }} aria-hidden="true" />;
}
