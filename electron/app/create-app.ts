import { createHash, randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import type { HostEvent } from '#shared/contract/bridge';
import type { CARE_OPERATIONS } from '#shared/contract/care-operations';
import { dispatch, type Runners } from '#shared/contract/dispatch';
import type { AppError, Reply } from '#shared/contract/errors';
import { DEFAULT_SHARE_STYLE } from '#shared/figures/shares';
import { extendVocabulary } from '#shared/recognise/extend-vocabulary';
import { DraftChecker } from './checks/draft-checker.ts';
import { isCommand, queueCommands } from './command-queue.ts';
import type { AppContext } from './context.ts';
import { makeDataFolder } from './files/data-folder.ts';
import { FileShelf } from './files/file-shelf.ts';
import { readSourceFile } from './files/read-source-file.ts';
import { writeAtomically } from './files/write-atomically.ts';
import { actionRunners } from './handlers/actions.ts';
import { addActionRunners } from './handlers/add-action.ts';
import { careRunners } from './handlers/care.ts';
import { checkRunners } from './handlers/checks.ts';
import { draftVersionRunners } from './handlers/draft-versions.ts';
import { historyRunners } from './handlers/history.ts';
import { importRunners } from './handlers/import-plan.ts';
import { importReviewRunners } from './handlers/import-review.ts';
import { paperRunners } from './handlers/papers.ts';
import { planViewRunners } from './handlers/plan-view.ts';
import { planRunners } from './handlers/read-plans.ts';
import { versionRunners } from './handlers/versions.ts';
import { workspaceRunners } from './handlers/workspace.ts';
import { ReviewDesk } from './imports/review-desk.ts';
import { createParser, type Parser } from './parser/parser.ts';
import type { ParseOptions, ParserChild } from './parser/parser-child.ts';
import { startNodeChild } from './parser/node-child.ts';
import { keepOpenWorkspace, type WorkspaceDoors } from './open-workspaces.ts';
import { readError } from './read-error.ts';
import { defaultPaperStyle, defaultVocabulary } from './resources.ts';
import { readAddedPhrases, readHouseSettings } from './settings.ts';
import { continueCommand } from './store/history/continue-command.ts';
import { runCommand } from './store/history/run-command.ts';
import type { StoreContext } from './store/store-context.ts';
import { Works } from './works.ts';

/** What a host hands in. What it leaves out is the computer's own. */
export interface AppOptions {
  /** The module of the parser process, or how to start one where Node's way does not work. */
  readonly parser: URL | (() => ParserChild);
  /** A parser process that the host started before it loaded the app. */
  readonly earlyParser?: ParserChild | null;
  /** "Clearday 0.1.0". */
  readonly program: string;
  readonly dataFolder?: string;
  readonly now?: () => string;
  readonly newId?: () => string;
  readonly who?: string;
  readonly parseOptions?: ParseOptions;
  readonly onBug?: (error: unknown) => void;
  /** Hears of what went wrong on the side, in a sentence for the person. */
  readonly onNotice?: (sentence: string) => void;
  /** Hears of work that takes long, and of every change. */
  readonly onEvent?: (event: AppEvent) => void;
}

export type AppEvent = Extract<HostEvent, { readonly kind: 'progress' | 'changed' }>;

/** The back end, the same under every host. */
export interface App extends WorkspaceDoors {
  /** Runs one operation of the contract. Never throws. */
  readonly dispatch: (name: string, input: unknown) => Promise<Reply>;
  /** Lets a file in and gives the handle that operations name it by. Throws FileProblem or DocumentRefused. */
  readonly admitFile: (path: string) => string;
  readonly admitBytes: (fileName: string, bytes: Uint8Array) => string;
  /** Puts a file at a path as a whole or not at all. Throws FileProblem. */
  readonly saveFile: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Starts what reading a file will need. */
  readonly warmUp: () => void;
  /** The error that a person can act on, of what these functions throw; null for a bug. */
  readonly readError: (error: unknown) => AppError | null;
  readonly close: () => void;
}

export function createApp(options: AppOptions): App {
  const store = storeContextOf(options);
  const parser = parserOf(options);
  const files = new FileShelf(store.newId);
  const surroundings = { machine: hostname(), backupRoot: backupRootOf(options) };
  const { current, isOpen, doors } = keepOpenWorkspace({
    store,
    ...surroundings,
    onNotice: options.onNotice,
  });
  const works = new Works(store.newId, (progress) => options.onEvent?.({ kind: 'progress', progress }));
  const desks = desksOf(parser, works, options);
  const context: AppContext = {
    store,
    files,
    parser,
    parseOptions: options.parseOptions ?? {},
    works,
    ...desks,
    get vocabulary() {
      return isOpen()
        ? extendVocabulary(defaultVocabulary, readAddedPhrases(context).columns)
        : defaultVocabulary;
    },
    paperStyle: defaultPaperStyle,
    get shareStyle() {
      return isOpen() ? readHouseSettings(context).shares : DEFAULT_SHARE_STYLE;
    },
    program: options.program,
    hasWorkspace: isOpen,
    workspace: current,
    change: (step, apply) => runCommand(current(), { ...step, who: store.who, at: store.now() }, apply),
    changeOn: (step, apply) =>
      continueCommand(current(), { ...step, who: store.who, at: store.now() }, apply),
  };
  const runners = queueCommands({ ...gatherRunners(context), ...careRunners(context, surroundings) });
  const closeWorkspace = (): void => {
    for (const desk of Object.values(desks)) desk.close();
    doors.closeWorkspace();
  };
  return {
    dispatch: async (name, input) => {
      const reply = await dispatch(runners, name, input, { readError, onBug: options.onBug ?? (() => {}) });
      if (reply.ok && isCommand(name)) options.onEvent?.({ kind: 'changed' });
      return reply;
    },
    ...doors,
    closeWorkspace,
    admitFile: (path) => files.admit(readSourceFile(path)),
    admitBytes: (fileName, bytes) => files.admit({ fileName, bytes }),
    saveFile: (path, bytes) => writeAtomically(path, bytes),
    warmUp: () => parser.warm(),
    readError,
    close: () => {
      parser.close();
      closeWorkspace();
    },
  };
}

function gatherRunners(context: AppContext): Omit<Runners, keyof typeof CARE_OPERATIONS> {
  return {
    ...planRunners(context),
    ...importRunners(context),
    ...importReviewRunners(context),
    ...versionRunners(context),
    ...draftVersionRunners(context),
    ...planViewRunners(context),
    ...actionRunners(context),
    ...addActionRunners(context),
    ...paperRunners(context),
    ...checkRunners(context),
    ...historyRunners(context),
    ...workspaceRunners(context),
  };
}

/** What holds a process for as long as a workspace is open. */
function desksOf(
  parser: Parser,
  works: Works,
  { parseOptions = {} }: AppOptions,
): Pick<AppContext, 'reviews' | 'drafts'> {
  return {
    reviews: new ReviewDesk(parser, works, parseOptions),
    drafts: new DraftChecker(parser, parseOptions),
  };
}

function parserOf({ parser, earlyParser }: AppOptions): Parser {
  const start = typeof parser === 'function' ? parser : () => startNodeChild(parser);
  return createParser(start, { early: earlyParser ?? null });
}

function storeContextOf({ now, newId, who }: AppOptions): StoreContext {
  return {
    now: now ?? (() => new Date().toISOString()),
    newId: newId ?? (() => randomUUID()),
    sha256: (data) => createHash('sha256').update(data).digest('hex'),
    who: who ?? userName(),
  };
}

function backupRootOf({ dataFolder }: AppOptions): string {
  return join(dataFolder ?? makeDataFolder(), 'backups');
}

/** Some accounts have no name that the system knows. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
