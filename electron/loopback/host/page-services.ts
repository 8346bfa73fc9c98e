import type { App } from '#app/create-app';
import type { RecentWorkspaces } from '#app/hosting/recent-workspaces';
import { replyTo } from '#app/hosting/reply';
import { ask } from '#shared/contract/client';
import { AppError, type Reply } from '#shared/contract/errors';
import { isOperation, OPERATIONS } from '#shared/contract/operations';
import type { WorkspaceState } from '#shared/contract/workspace-results';
import { encodeWire } from '#shared/contract/wire';
import type { PageServices } from '../server/answer-page.ts';
import type { EventStreams } from '../server/event-streams.ts';
import type { Desk } from '../workspaces/desk.ts';
import type { GivenCopy } from '../workspaces/open-copy.ts';
import type { WorkingCopies } from '../workspaces/working-copies.ts';
import type { Offers } from '../workspaces/offers.ts';
import { grantWish, type WishParts } from './grant-wish.ts';

export interface ServiceParts {
  readonly app: App;
  readonly desk: Desk;
  readonly copies: WorkingCopies;
  readonly recentFiles: RecentWorkspaces;
  readonly offers: Offers;
  readonly events: EventStreams;
  readonly now: () => string;
  readonly printPdf: (html: string) => Promise<Uint8Array>;
  readonly onBug: (error: unknown) => void;
}

export interface Services extends PageServices {
  /** Opens a workspace in place, and tells the page when that fails. */
  readonly openAtStart: (path: string) => Promise<void>;
}

/** What the page can have done, with the app and the desk behind it. */
export function pageServices(parts: ServiceParts): Services {
  const { app, desk, events, onBug } = parts;
  const { readError } = app;
  const replying = (work: () => Promise<unknown>): Promise<string> => replyTo(work, { readError, onBug });
  const wishes: WishParts = { ...parts, noteOpened: () => noteAbout(parts) };
  return {
    call: async (operation, input) => encodeWire(await callApp(parts, operation, input)),
    ask: (wish) => replying(() => grantWish(wish, wishes)),
    admit: (fileName, bytes) =>
      replying(async () => ({
        kind: 'document',
        handle: app.admitBytes(fileName, bytes),
        fileName,
        size: bytes.length,
      })),
    take: (fileName, bytes) =>
      replying(async () => {
        const opened = await desk.take(fileName, bytes);
        await noteAbout(parts);
        return opened;
      }),
    give: (id) => giveCopy(id, parts),
    openAtStart: async (path) => {
      try {
        desk.openInPlace(path);
        await noteAbout(parts);
      } catch (error) {
        const known = app.readError(error);
        if (known === null) throw error;
        const { code, message, details } = known;
        events.send({ kind: 'trouble', error: { code, message, details } });
      }
    },
  };
}

async function callApp(
  { app, desk, events }: ServiceParts,
  operation: string,
  input: unknown,
): Promise<Reply> {
  const changing = isOperation(operation) && OPERATIONS[operation].kind === 'command';
  const { copy } = desk;
  if (changing && copy !== null) {
    return copy.change(
      () => app.dispatch(operation, input),
      ({ ok }) => ok,
    );
  }
  const answer = await app.dispatch(operation, input);
  if (changing && answer.ok && desk.path !== null)
    events.send({ kind: 'kept', state: 'saved', sentence: IN_PLACE });
  return answer;
}

const IN_PLACE = 'Saved in your file';

/** The bytes, or an encoded Reply of why there are none. */
async function giveCopy(id: string, parts: ServiceParts): Promise<GivenCopy | string> {
  const { app, desk, onBug } = parts;
  const { copy } = desk;
  let given: GivenCopy | null = null;
  const refusal = await replyTo(
    async () => {
      if (copy?.id !== id) throw new AppError('no-workspace', 'That workspace is no longer open.');
      given = await copy.give();
      await noteAbout(parts);
    },
    { readError: app.readError, onBug },
  );
  return given ?? refusal;
}

/** Notes for the list of recent workspaces what the open one is about. */
async function noteAbout({ app, desk, recentFiles, now }: ServiceParts): Promise<void> {
  if (desk.path === null) return;
  const about = describe(await ask(app.dispatch, 'workspace.state', {}));
  if (desk.copy !== null) await desk.copy.note({ about });
  else await recentFiles.noteOpened({ path: desk.path, openedAt: now(), about });
}

function describe({ plan, versions }: WorkspaceState): string {
  const newest = versions.at(-1);
  return newest === undefined ? plan : `${plan}, version ${newest.version}`;
}
