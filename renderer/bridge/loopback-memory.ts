/**
 * What the browser remembers between two starts: the files and the folder that the person chose. They are handles;
 * what is in the files is not here, nor is anything secret.
 */
export interface HandleMemory {
  readonly findFile: (copyId: string) => Promise<FileSystemFileHandle | null>;
  readonly listFiles: () => Promise<ReadonlyArray<readonly [copyId: string, handle: FileSystemFileHandle]>>;
  readonly keepFile: (copyId: string, handle: FileSystemFileHandle) => Promise<void>;
  readonly forgetFile: (copyId: string) => Promise<void>;
  readonly findFolder: () => Promise<FileSystemDirectoryHandle | null>;
  readonly keepFolder: (handle: FileSystemDirectoryHandle) => Promise<void>;
}

const FILES = 'files';
const FOLDERS = 'folders';
const THE_FOLDER = 'papers';

export async function openHandleMemory(): Promise<HandleMemory> {
  const database = await openDatabase();
  const inStore = <Result>(
    name: string,
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> => settle(ask(database.transaction(name, mode).objectStore(name)));
  return {
    findFile: async (id) => asFile(await inStore(FILES, 'readonly', (store) => store.get(id))),
    listFiles: async () => {
      const ids = await inStore(FILES, 'readonly', (store) => store.getAllKeys());
      const handles = await inStore(FILES, 'readonly', (store) => store.getAll());
      return handles.flatMap((each: unknown, index) => {
        const handle = asFile(each);
        return handle === null ? [] : [[toId(ids[index]), handle] as const];
      });
    },
    keepFile: async (id, handle) =>
      void (await inStore(FILES, 'readwrite', (store) => store.put(handle, id))),
    forgetFile: (id) => inStore(FILES, 'readwrite', (store) => store.delete(id)),
    findFolder: async () => asFolder(await inStore(FOLDERS, 'readonly', (store) => store.get(THE_FOLDER))),
    keepFolder: async (handle) =>
      void (await inStore(FOLDERS, 'readwrite', (store) => store.put(handle, THE_FOLDER))),
  };
}

/** Ids are the only keys that are ever put in. */
function toId(key: IDBValidKey | undefined): string {
  return typeof key === 'string' ? key : '';
}

function asFile(value: unknown): FileSystemFileHandle | null {
  return value instanceof FileSystemFileHandle ? value : null;
}

function asFolder(value: unknown): FileSystemDirectoryHandle | null {
  return value instanceof FileSystemDirectoryHandle ? value : null;
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('clearday', 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(FILES);
    request.result.createObjectStore(FOLDERS);
  });
  return settle(request);
}

function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('The browser remembers nothing.')),
    );
  });
}
