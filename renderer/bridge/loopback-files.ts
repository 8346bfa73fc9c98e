import type { ChosenFolder, SaveOutcome } from '#shared/contract/bridge';
import { AppError } from '#shared/contract/errors';
import { say } from '../wording/say.ts';
import { isBrowserError, mayWrite, picked, writeWhole } from './file-system-access.ts';
import type { HandleMemory } from './loopback-memory.ts';

export interface FileToSave {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly existing: 'ask' | 'replace' | 'keep-both';
}

/** Lets the person choose a file in the browser's own dialog; null where they cancelled. */
export function chooseFile(endings: readonly string[]): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = endings.join(',');
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null), { once: true });
    input.addEventListener('cancel', () => resolve(null), { once: true });
    input.click();
  });
}

/** Lets the person choose the folder for papers, and remembers it. */
export async function chooseFolder(memory: HandleMemory): Promise<ChosenFolder | null> {
  const pick = window.showDirectoryPicker;
  if (pick === undefined) throw new AppError('output-refused', say('keeping.no-pickers'));
  const folder = await picked(() => pick.call(window, { id: 'papers', mode: 'readwrite' }));
  if (folder === null) return null;
  await memory.keepFolder(folder);
  return { name: folder.name };
}

/** Saves into the chosen folder, or where the person says; nothing there is replaced unless `existing` says so. */
export async function saveFile(file: FileToSave, memory: HandleMemory): Promise<SaveOutcome> {
  const folder = await memory.findFolder();
  try {
    if (folder !== null && (await mayWrite(folder))) return await saveInFolder(file, folder);
    return await saveWhereAsked(file);
  } catch (error) {
    // The folder was renamed or removed, its drive is away, or the browser forbids it.
    if (isBrowserError(error, 'NotFoundError', 'NotAllowedError', 'NoModificationAllowedError')) {
      throw new AppError('output-refused', say('keeping.not-written', { name: file.fileName }));
    }
    throw error;
  }
}

async function saveInFolder(file: FileToSave, folder: FileSystemDirectoryHandle): Promise<SaveOutcome> {
  const { existing, bytes } = file;
  const there = await isThere(folder, file.fileName);
  if (there && existing === 'ask') return { kind: 'exists', fileName: file.fileName, folder: folder.name };
  const fileName = there && existing === 'keep-both' ? await freeName(folder, file.fileName) : file.fileName;
  const handle = await folder.getFileHandle(fileName, { create: true });
  try {
    await writeWhole(handle, Uint8Array.from(bytes));
  } catch (error) {
    // What was made a moment ago is empty, and nobody wants to find it.
    if (!there || existing === 'keep-both') await folder.removeEntry(fileName).catch(() => {});
    throw error;
  }
  return { kind: 'saved', id: fileName, fileName, folder: folder.name };
}

async function saveWhereAsked({ fileName, bytes }: FileToSave): Promise<SaveOutcome> {
  const pick = window.showSaveFilePicker;
  if (pick === undefined) {
    download(fileName, bytes);
    return { kind: 'saved', id: fileName, fileName, folder: say('keeping.downloads') };
  }
  try {
    // The dialog itself asks before it gives out a file that is there.
    const handle = await picked(() => pick.call(window, { id: 'papers', suggestedName: fileName }));
    if (handle === null) return { kind: 'cancelled' };
    await writeWhole(handle, Uint8Array.from(bytes));
    return { kind: 'saved', id: handle.name, fileName: handle.name, folder: '' };
  } catch (error) {
    if (!isBrowserError(error, 'SecurityError')) throw error;
    throw new AppError('output-refused', say('keeping.choose-again'));
  }
}

async function isThere(folder: FileSystemDirectoryHandle, fileName: string): Promise<boolean> {
  try {
    await folder.getFileHandle(fileName);
    return true;
  } catch (error) {
    if (isBrowserError(error, 'NotFoundError')) return false;
    // A folder of that name.
    if (isBrowserError(error, 'TypeMismatchError')) return true;
    throw error;
  }
}

/** "Report (2).docx". */
async function freeName(folder: FileSystemDirectoryHandle, fileName: string): Promise<string> {
  const dot = fileName.lastIndexOf('.');
  const [name, ending] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, ''];
  for (let number = 2; ; number += 1) {
    const free = `${say('keeping.copied-name', { name, number })}${ending}`;
    if (!(await isThere(folder, free))) return free;
  }
}

/** Hands a file to the browser, which puts it where it keeps downloads and never overwrites. */
function download(fileName: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has begun to read by then, and keeps the rest.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
