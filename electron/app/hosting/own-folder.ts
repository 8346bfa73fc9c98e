import { makeDataFolder } from '../files/data-folder.ts';

/** The folder for what is Clearday's own and not the user's file, made if need be and open to nobody else. */
export function findOwnFolder(): string {
  return makeDataFolder();
}
