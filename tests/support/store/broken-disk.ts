import { nodeDisk, type Disk } from '#app/files/disk';

/** The operations of a disk, in the order in which they were asked for. */
export interface WatchedDisk extends Disk {
  readonly operations: readonly string[];
}

/**
 * A disk on which the operation of that number fails (from 1), and each one after it too when the disk is dead.
 * Infinity gives a disk that works and is only watched.
 */
export function makeBrokenDisk(failsAt: number, code: string, dead: boolean): WatchedDisk {
  const operations: string[] = [];
  const step = (name: string): void => {
    operations.push(name);
    const count = operations.length;
    if (count === failsAt || (dead && count > failsAt)) throw Object.assign(new Error(code), { code });
  };
  return {
    operations,
    create: (path) => (step('create'), nodeDisk.create(path)),
    write: (file, bytes) => (step('write'), nodeDisk.write(file, bytes.subarray(0, 70_000))),
    sync: (file) => (step('sync'), nodeDisk.sync(file)),
    close: (file) => {
      // The system closes a file even where it answers with an error.
      nodeDisk.close(file);
      step('close');
    },
    read: (path) => (step('read'), nodeDisk.read(path)),
    rename: (from, to) => (step('rename'), nodeDisk.rename(from, to)),
    remove: (path) => (step('remove'), nodeDisk.remove(path)),
    syncFolder: (folder) => (step('sync folder'), nodeDisk.syncFolder(folder)),
  };
}
