import {
  startServer,
  type RunningServer,
  type ServerParts,
} from '../../electron/loopback/server/start-server.ts';

export interface BrokenServer extends RunningServer {
  /** What went wrong in it. */
  readonly bugs: readonly unknown[];
}

/** A server whose answers all break. */
export async function startBroken(times?: ServerParts['times']): Promise<BrokenServer> {
  const bugs: unknown[] = [];
  const server = await startServer({
    files: new Map(),
    port: 0,
    isToken: () => true,
    isLauncherKey: () => false,
    answer: async () => {
      throw new Error('/secret/place is broken');
    },
    onDocument: () => {},
    onRefused: () => {},
    onBug: (error) => bugs.push(error),
    ...(times === undefined ? {} : { times }),
  });
  return { ...server, bugs };
}
