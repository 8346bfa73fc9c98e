import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Offer } from '#shared/contract/bridge';

/** Workspaces that another start of the program handed over, by the id that the page knows them by. */
export class Offers {
  readonly #paths = new Map<string, string>();

  add(path: string): Offer {
    const id = `offer-${randomUUID()}`;
    this.#paths.set(id, path);
    return { id, kind: 'workspace', fileName: basename(path) };
  }

  /** The path of an offer, which is then no longer one; null for an id that was never given. */
  take(id: string): string | null {
    const path = this.#paths.get(id) ?? null;
    this.#paths.delete(id);
    return path;
  }
}
