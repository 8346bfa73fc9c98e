/**
 * The File System Access API as Chromium and Edge have it; TypeScript's own library leaves out what other browsers
 * lack (https://wicg.github.io/file-system-access).
 */
declare global {
  interface Window {
    readonly showOpenFilePicker?: (options?: PickerOptions) => Promise<FileSystemFileHandle[]>;
    readonly showSaveFilePicker?: (
      options?: PickerOptions & { readonly suggestedName?: string },
    ) => Promise<FileSystemFileHandle>;
    readonly showDirectoryPicker?: (options?: {
      readonly id?: string;
      readonly mode?: 'read' | 'readwrite';
    }) => Promise<FileSystemDirectoryHandle>;
  }
  interface FileSystemHandle {
    requestPermission(wanted: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  }
}

interface PickerOptions {
  readonly id?: string;
  readonly types?: ReadonlyArray<{
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }>;
}

/** Whether an error of the browser has that name. */
export function isBrowserError(error: unknown, ...names: readonly string[]): boolean {
  return error instanceof DOMException && names.includes(error.name);
}

/** What a picker gives; null where the person cancelled. */
export async function picked<Handle>(pick: () => Promise<Handle>): Promise<Handle | null> {
  try {
    return await pick();
  } catch (error) {
    if (isBrowserError(error, 'AbortError')) return null;
    throw error;
  }
}

/** Asks the person where the browser did not ask yet. */
export async function mayWrite(handle: FileSystemHandle): Promise<boolean> {
  try {
    return (await handle.requestPermission({ mode: 'readwrite' })) === 'granted';
  } catch (error) {
    // There was no click to ask after.
    if (isBrowserError(error, 'SecurityError', 'NotAllowedError')) return false;
    throw error;
  }
}

/** Puts the bytes into the file as a whole or not at all: the browser writes beside it and renames. */
export async function writeWhole(
  handle: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
}

/** In hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function readWhole(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}
