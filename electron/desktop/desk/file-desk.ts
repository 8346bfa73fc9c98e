import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describeFolder } from '#app/hosting/folder-words';
import type { AdmittedFile, ChosenFolder, HostWish, SaveOutcome } from '#shared/contract/bridge';
import { AppError } from '#shared/contract/errors';
import type { Dropped } from '../bridge/channels.ts';
import { DOCUMENT_ENDINGS } from '../policy/offered-paths.ts';
import { isSavedName, numberedName } from '../policy/saved-names.ts';
import { words } from '../wording.ts';
import type { DeskParts } from './desk-parts.ts';
import type { Offers } from './offers.ts';

type SaveWish = Extract<HostWish, { readonly kind: 'save-file' }>;

/** Documents that come in and papers that go out. Where papers went is remembered. */
export class FileDesk {
  readonly #parts: DeskParts;
  readonly #offers: Offers;
  /** What was written since the start, by the id that the page knows it by. */
  readonly #saved = new Map<string, string>();

  constructor(parts: DeskParts, offers: Offers) {
    this.#parts = parts;
    this.#offers = offers;
  }

  async chooseDocument(): Promise<AdmittedFile | null> {
    const { electron, window } = this.#parts;
    const { canceled, filePaths } = await electron.dialog.showOpenDialog(window(), {
      title: words.importTitle,
      filters: [{ name: words.documents, extensions: [...DOCUMENT_ENDINGS] }],
      properties: ['openFile'],
    });
    const [path] = filePaths;
    return canceled || path === undefined ? null : this.#offers.admit(path);
  }

  async admit(dropped: Dropped): Promise<AdmittedFile> {
    return dropped.kind === 'path'
      ? this.#offers.admit(dropped.path)
      : this.#offers.admitBytes(dropped.fileName, dropped.bytes);
  }

  async chooseFolder(): Promise<ChosenFolder | null> {
    const { electron, memory, window } = this.#parts;
    const { canceled, filePaths } = await electron.dialog.showOpenDialog(window(), {
      title: words.folderTitle,
      defaultPath: this.#folderNow() ?? electron.app.getPath('documents'),
      properties: ['openDirectory', 'createDirectory'],
    });
    const [folder] = filePaths;
    if (canceled || folder === undefined) return null;
    await memory.remember({ exportFolder: folder });
    return { name: basename(folder) };
  }

  /** Null before one was chosen, and where it is gone. */
  findFolder(): ChosenFolder | null {
    const folder = this.#folderNow();
    return folder === null ? null : { name: basename(folder) };
  }

  async save({ fileName, bytes, existing }: SaveWish): Promise<SaveOutcome> {
    requireSavedName(fileName);
    const folder = this.#folderNow();
    if (folder === null) return this.#saveWhereAsked(fileName, bytes);
    const path = join(folder, fileName);
    if (existing === 'keep-both') return this.#write(freePath(folder, fileName), bytes);
    if (existing === 'ask' && existsSync(path))
      return { kind: 'exists', fileName, folder: this.#describe(path) };
    return this.#write(path, bytes);
  }

  /** Throws AppError for anything but a file that was written just now (reliability.md E-07). */
  showSaved(id: string): void {
    const path = this.#saved.get(id);
    if (path === undefined || !existsSync(path))
      throw new AppError('not-found', 'That file is no longer where it was saved.');
    this.#parts.electron.shell.showItemInFolder(path);
  }

  /** Papers go to a folder only after a person chose one; a drive that is away is asked about again. */
  async #saveWhereAsked(fileName: string, bytes: Uint8Array): Promise<SaveOutcome> {
    const { electron, memory, window } = this.#parts;
    const { canceled, filePath } = await electron.dialog.showSaveDialog(window(), {
      title: words.exportTitle,
      defaultPath: join(electron.app.getPath('documents'), fileName),
      filters: [{ name: endingOf(fileName).toUpperCase(), extensions: [endingOf(fileName)] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return { kind: 'cancelled' };
    requireSavedName(basename(filePath));
    const outcome = await this.#write(filePath, bytes);
    await memory.remember({ exportFolder: dirname(filePath) });
    return outcome;
  }

  async #write(path: string, bytes: Uint8Array): Promise<SaveOutcome> {
    const { app, newId } = this.#parts;
    await app.saveFile(path, bytes);
    const id = `saved-${newId()}`;
    this.#saved.set(id, path);
    return { kind: 'saved', id, fileName: basename(path), folder: this.#describe(path) };
  }

  #describe(path: string): string {
    return describeFolder(path, this.#parts.place);
  }

  #folderNow(): string | null {
    const folder = this.#parts.memory.exportFolder;
    return folder !== null && existsSync(folder) ? folder : null;
  }
}

function requireSavedName(name: string): void {
  if (isSavedName(name)) return;
  throw new AppError(
    'output-refused',
    `“${name}” is no name for a paper. Use letters and figures, and one of the endings that Clearday writes, such as .docx.`,
  );
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function freePath(folder: string, fileName: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? fileName : numberedName(fileName, number));
    if (!existsSync(path)) return path;
  }
}
