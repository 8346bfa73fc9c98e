import { AppError } from '#shared/contract/errors';
import type { SourceFileBytes } from './read-source-file.ts';

/** Files that the host has let in, by the handle that stands for each across the boundary. */
export class FileShelf {
  private readonly files = new Map<string, SourceFileBytes>();
  private readonly newId: () => string;

  constructor(newId: () => string) {
    this.newId = newId;
  }

  /** Puts a file on the shelf and gives its handle. */
  admit(file: SourceFileBytes): string {
    const handle = `file-${this.newId()}`;
    this.files.set(handle, file);
    return handle;
  }

  /** Throws AppError 'not-found' for a handle that was never given or was let go. */
  get(handle: string): SourceFileBytes {
    const file = this.files.get(handle);
    if (file === undefined)
      throw new AppError('not-found', 'That file is no longer at hand. Choose it again.');
    return file;
  }

  release(handle: string): void {
    this.files.delete(handle);
  }
}
