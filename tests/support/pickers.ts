import type { Page } from '@playwright/test';

/**
 * What the person will choose in the browser's dialogs, which no test can click: names of files and folders in a drive
 * that the browser keeps for the page (its "origin private file system"), whose handles are as real as any. Null
 * cancels.
 */
export interface Picks {
  readonly open?: string | null;
  readonly save?: string | null;
  readonly folder?: string | null;
  /** What the person answers when the browser asks whether Clearday may write. */
  readonly permission?: 'granted' | 'denied';
}

declare global {
  interface Window {
    picks?: Picks;
  }
}

/** Call it before the page opens. */
export async function givePickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const cancelled = (): never => {
      throw new DOMException('The person cancelled.', 'AbortError');
    };
    const drive = (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory();
    const pickers = {
      showOpenFilePicker: async () => [
        await (await drive()).getFileHandle(window.picks?.open ?? cancelled()),
      ],
      showSaveFilePicker: async () =>
        (await drive()).getFileHandle(window.picks?.save ?? cancelled(), { create: true }),
      showDirectoryPicker: async () =>
        (await drive()).getDirectoryHandle(window.picks?.folder ?? cancelled(), { create: true }),
    };
    for (const [name, value] of Object.entries(pickers)) Object.defineProperty(window, name, { value });
    Object.defineProperty(FileSystemHandle.prototype, 'requestPermission', {
      value: async () => window.picks?.permission ?? 'granted',
    });
    // On its own drive the browser would not ask, so what follows from a denial is done here.
    const create: (this: FileSystemFileHandle) => Promise<FileSystemWritableFileStream> = Reflect.get(
      FileSystemFileHandle.prototype,
      'createWritable',
    );
    Object.defineProperty(FileSystemFileHandle.prototype, 'createWritable', {
      value: async function createAllowed(this: FileSystemFileHandle) {
        if (window.picks?.permission === 'denied') throw new DOMException('Denied.', 'NotAllowedError');
        return create.call(this);
      },
    });
  });
}

/** Sets what the person chooses from now on. */
export async function choose(page: Page, picks: Picks): Promise<void> {
  await page.evaluate((chosen) => {
    window.picks = chosen;
  }, picks);
}

/** Puts a file on the browser's drive, by a path such as "Papers/report.docx". */
export async function putFile(page: Page, path: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async ([where, text]) => {
      let folder = await navigator.storage.getDirectory();
      const parts = where.split('/');
      const name = parts.pop() ?? '';
      for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));
      await stream.close();
    },
    [path, Buffer.from(bytes).toString('base64')] as const,
  );
}

/** Null where there is no such file. */
export async function readFile(page: Page, path: string): Promise<Uint8Array | null> {
  const text = await page.evaluate(async (where) => {
    try {
      let folder = await navigator.storage.getDirectory();
      const parts = where.split('/');
      const name = parts.pop() ?? '';
      for (const part of parts) folder = await folder.getDirectoryHandle(part);
      const bytes = new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer());
      let binary = '';
      for (let from = 0; from < bytes.length; from += 0x8000) {
        binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
      }
      return btoa(binary);
    } catch {
      return null;
    }
  }, path);
  return text === null ? null : new Uint8Array(Buffer.from(text, 'base64'));
}

/** The names in a folder of the browser's drive; '' is the drive itself. */
export function listFiles(page: Page, folder: string): Promise<readonly string[]> {
  return page.evaluate(async (where) => {
    const drive = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of (where === '' ? drive : await drive.getDirectoryHandle(where)).keys()) {
      names.push(name);
    }
    return names.toSorted();
  }, folder);
}
