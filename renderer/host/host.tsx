import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import type { AdmittedFile, Bridge, HostEvent, HostGift, HostKind, HostWish } from '#shared/contract/bridge';
import { admitOver, askOver, hearOver, wishOver } from '#shared/contract/client';
import type { InputOf, OperationName, ResultOf } from '#shared/contract/operations';

/** The host with types: the one place where a reply of the bridge gets its type. All of it throws AppError. */
export interface Host {
  readonly kind: HostKind;
  readonly ask: <Name extends OperationName>(name: Name, input: InputOf<Name>) => Promise<ResultOf<Name>>;
  readonly wish: <Kind extends HostWish['kind']>(
    wish: Extract<HostWish, { readonly kind: Kind }>,
  ) => Promise<HostGift<Kind>>;
  readonly admit: (file: File) => Promise<AdmittedFile>;
  readonly listen: (hear: (event: HostEvent) => void) => () => void;
}

/** The bridge with its types: each side of it is held to them by the contract tests. */
export function toHost(bridge: Bridge): Host {
  return {
    kind: bridge.host,
    ask: (name, input) => askOver(bridge, name, input),
    wish: (wish) => wishOver(bridge, wish),
    admit: (file) => admitOver(bridge, file),
    listen: (hear) => hearOver(bridge, hear),
  };
}

const HostContext = createContext<Host | null>(null);

export function HostProvider({
  host,
  children,
}: {
  readonly host: Host;
  readonly children: ReactNode;
}): ReactElement {
  return <HostContext value={host}>{children}</HostContext>;
}

export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error('The page was drawn without its host.');
  return host;
}
