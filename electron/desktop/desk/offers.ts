import { lstatSync } from 'node:fs';
import { basename } from 'node:path';
import type { App } from '#app/create-app';
import type { AdmittedFile, Offer } from '#shared/contract/bridge';
import { AppError } from '#shared/contract/errors';
import { isPlainPath, kindByName } from '../policy/offered-paths.ts';

/** The most that a workspace may have, in bytes. Larger files are something else. */
const MOST_WORKSPACE_BYTES = 4 * 1024 ** 3;

interface LetIn {
  readonly app: App;
  readonly platform: string;
  readonly newId: () => string;
}

/** Files that came from outside: dropped, or named by whoever started the program. A workspace waits here until the person agrees. */
export class Offers {
  readonly #letIn: LetIn;
  readonly #workspaces = new Map<string, string>();

  constructor(letIn: LetIn) {
    this.#letIn = letIn;
  }

  /**
   * Lets a file in and gives it a handle, by which a document is named in operations and a workspace in 'open-offered'.
   * Nothing is opened. Throws AppError for what is no file that the program knows, FileProblem and DocumentRefused.
   */
  admit(path: string): AdmittedFile {
    const { app, platform, newId } = this.#letIn;
    const fileName = basename(path);
    const kind = isPlainPath(path, platform) ? kindByName(path) : null;
    if (kind === null) throw unknownKind(fileName);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined) throw refuse(fileName, 'is not there. Check the name and the folder.');
    if (!found.isFile()) throw refuse(fileName, 'is a folder, a link or a device. Choose a file.');
    if (kind === 'document') return { kind, handle: app.admitFile(path), fileName, size: found.size };
    if (found.size > MOST_WORKSPACE_BYTES)
      throw refuse(fileName, 'is too large for a workspace of Clearday. Choose another file.');
    const handle = `file-${newId()}`;
    this.#workspaces.set(handle, path);
    return { kind, handle, fileName, size: found.size };
  }

  /** Bytes without a file, as from the clipboard. They can only be a document. */
  admitBytes(fileName: string, bytes: Uint8Array): AdmittedFile {
    if (kindByName(fileName) !== 'document') throw unknownKind(fileName);
    return {
      kind: 'document',
      handle: this.#letIn.app.admitBytes(fileName, bytes),
      fileName,
      size: bytes.length,
    };
  }

  /** Null for a handle that stands for no workspace. */
  findWorkspace(handle: string): string | null {
    return this.#workspaces.get(handle) ?? null;
  }

  toOffer({ handle, kind, fileName }: AdmittedFile): Offer {
    return { id: handle, kind, fileName };
  }
}

function unknownKind(fileName: string): AppError {
  return refuse(
    fileName,
    'is neither a workspace nor a document that Clearday reads. Choose a .clearday, Word or Excel file.',
  );
}

function refuse(fileName: string, says: string): AppError {
  return new AppError('file-refused', `${fileName} ${says}`);
}
