import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openSampleWorkspace, SAMPLE_NAME } from '#app/hosting/sample-workspace';
import { toWorkspaceOpening } from '#app/hosting/workspace-opening';
import type { WorkspaceFacts } from '#app/store/workspace/workspace';
import type { Beginning, Offer, WorkspaceOpening } from '#shared/contract/bridge';
import { ask } from '#shared/contract/client';
import { AppError } from '#shared/contract/errors';
import { WORKSPACE_ENDING } from '../policy/offered-paths.ts';
import { words } from '../wording.ts';
import type { DeskParts } from './desk-parts.ts';
import type { Offers } from './offers.ts';

interface OpenWorkspace {
  readonly path: string;
  readonly opening: WorkspaceOpening;
  /** Its plan and newest version, as the list of recent workspaces has them. */
  readonly about: string;
}

const FILTER = [{ name: words.workspaces, extensions: [WORKSPACE_ENDING] }];

/** Which workspace is open, and what opens another. */
export class WorkspaceDesk {
  readonly #parts: DeskParts;
  readonly #offers: Offers;
  #open: OpenWorkspace | null = null;
  #offered: Offer | null = null;

  constructor(parts: DeskParts, offers: Offers) {
    this.#parts = parts;
    this.#offers = offers;
  }

  begin(): Beginning {
    const { program, recent } = this.#parts;
    const offered = this.#offered;
    this.#offered = null;
    return {
      program,
      first: recent.neverUsed,
      open: this.#open?.opening ?? null,
      recent: recent.list(),
      offered,
      lacks: ['keep-in-file'],
    };
  }

  /** Keeps it for the page's beginning; a page that has begun hears of it at once. */
  offer(offer: Offer, begun: boolean): void {
    if (begun) this.#parts.tell({ kind: 'offered', offer });
    else this.#offered = offer;
  }

  async create(name: string): Promise<WorkspaceOpening | null> {
    const { app } = this.#parts;
    const path = await this.#askForNewFile(words.newTitle, name);
    return path === null ? null : this.#entered(app.createWorkspace(path));
  }

  async choose(): Promise<WorkspaceOpening | null> {
    const { electron, window } = this.#parts;
    const { canceled, filePaths } = await electron.dialog.showOpenDialog(window(), {
      title: words.openTitle,
      filters: FILTER,
      properties: ['openFile'],
    });
    const [path] = filePaths;
    return canceled || path === undefined ? null : this.openAt(path);
  }

  async openRecent(id: string): Promise<WorkspaceOpening> {
    const path = this.#parts.recent.findPath(id);
    if (path === null)
      throw new AppError('not-found', 'That workspace is no longer on the list. Open it from its folder.');
    return this.openAt(path);
  }

  async openOffered(id: string): Promise<WorkspaceOpening> {
    const path = this.#offers.findWorkspace(id);
    if (path === null) throw new AppError('not-found', 'That file is no longer at hand. Choose it again.');
    return this.openAt(path);
  }

  async openSample(): Promise<WorkspaceOpening> {
    const { app, sampleFolder } = this.#parts;
    const path = this.#samplePath();
    if (this.#open?.path === path) return this.#open.opening;
    return this.#entered(await openSampleWorkspace(app, path, sampleFolder));
  }

  async openAt(path: string): Promise<WorkspaceOpening> {
    // A second opening would find the first one in its way.
    if (this.#open?.path === path) return this.#open.opening;
    return this.#entered(this.#parts.app.openWorkspace(path, 'write'));
  }

  /** Keeps the list of recent workspaces in step with what the open one holds. */
  async noteSeen(): Promise<void> {
    const { app, recent, now } = this.#parts;
    const before = this.#open;
    if (before === null) return;
    const { plan, versions } = await ask(app.dispatch, 'workspace.state', {});
    const newest = versions.at(-1);
    const about = newest === undefined ? plan : `${plan}, version ${newest.version}`;
    if (this.#open !== before || about === before.about) return;
    this.#open = { ...before, about };
    await recent.noteOpened({ path: before.path, openedAt: now(), about });
  }

  close(): void {
    this.#open = null;
    this.#parts.app.closeWorkspace();
  }

  /** Into a new file that the person names; the workspace that is open stays as it is until the other one is opened. */
  async restore(backup: string | null): Promise<WorkspaceOpening | null> {
    const { app, now } = this.#parts;
    if (this.#open === null)
      throw new AppError('no-workspace', 'No workspace is open. Open the one whose backup you want.');
    const { path, opening } = this.#open;
    const target = await this.#askForNewFile(
      words.restoreTitle,
      `${opening.name} (restored ${now().slice(0, 10)})`,
      dirname(path),
    );
    if (target === null) return null;
    app.restoreWorkspace(path, target, backup);
    return this.openAt(target);
  }

  /** Where a new workspace goes. What is there is never overwritten, so the name must be free. */
  async #askForNewFile(title: string, name: string, folder?: string): Promise<string | null> {
    const { electron, window } = this.#parts;
    const start = folder ?? electron.app.getPath('documents');
    const { canceled, filePath } = await electron.dialog.showSaveDialog(window(), {
      title,
      defaultPath: join(start, `${plainName(name)}.${WORKSPACE_ENDING}`),
      filters: FILTER,
      properties: ['createDirectory'],
    });
    if (canceled || filePath === '') return null;
    const path = filePath.toLowerCase().endsWith(`.${WORKSPACE_ENDING}`)
      ? filePath
      : `${filePath}.${WORKSPACE_ENDING}`;
    if (!existsSync(path)) return path;
    throw new AppError(
      'workspace-refused',
      `${basename(path)} already exists. Choose another name, or open it. Clearday never overwrites a workspace.`,
      { reason: 'already-exists' },
    );
  }

  async #entered(facts: WorkspaceFacts): Promise<WorkspaceOpening> {
    const { app, electron, place, recent, now, tell } = this.#parts;
    const sample = facts.path === this.#samplePath();
    const opening = toWorkspaceOpening(facts, { place, sample });
    this.#open = { path: facts.path, opening, about: '' };
    electron.app.addRecentDocument?.(facts.path);
    try {
      await recent.noteOpened({ path: facts.path, openedAt: now(), about: '' });
      await this.noteSeen();
    } catch (error) {
      // The workspace is open all the same; only the list is short of it.
      tell({
        kind: 'notice',
        sentence: app.readError(error)?.message ?? 'The list of recent workspaces was not saved.',
      });
    }
    return opening;
  }

  #samplePath(): string {
    return join(this.#parts.dataFolder, 'sample', SAMPLE_NAME);
  }
}

/** A name that every drive takes, out of what a person typed. */
function plainName(name: string): string {
  const plain = name
    .replaceAll(/[<>:"/\\|?*\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain.replace(/[. ]+$/, '').slice(0, 120) || 'Improvement plan';
}
