import type { SaveOutcome } from '#shared/contract/bridge';
import type { PaperName } from '#shared/contract/paper-names';
import type { Host } from '../../host/host.tsx';

/** PDF is printed by the host from the web page. */
export type ExportFormat = 'docx' | 'html' | 'pdf' | 'xlsx';

export interface PaperWish {
  readonly paper: PaperName;
  readonly format: ExportFormat;
}

export interface ExportOf {
  readonly version: string;
  readonly previous: string | null;
}

export type ExistingChoice = 'replace' | 'keep-both' | 'cancel';

export interface SavedFile {
  readonly id: string;
  readonly fileName: string;
  readonly folder: string;
}

export interface ExportSteps {
  /** Asks the person what to do with a file that is there already. */
  readonly askExisting: (fileName: string, folder: string) => Promise<ExistingChoice>;
  readonly onFile: (fileName: string, done: number) => void;
  /** The person closed the dialogue: nothing more is written. */
  readonly isLeft: () => boolean;
}

/** Writes the papers one after the other into the folder that the host remembers. Stops where the person cancels. */
export async function exportPapers(
  host: Host,
  of: ExportOf,
  wishes: readonly PaperWish[],
  steps: ExportSteps,
): Promise<readonly SavedFile[]> {
  const saved: SavedFile[] = [];
  for (const [index, wish] of wishes.entries()) {
    const { fileName, bytes } = await makeFile(host, of, wish);
    if (steps.isLeft()) break;
    steps.onFile(fileName, index);
    const outcome = await saveFile(host, fileName, bytes, steps);
    if (outcome.kind !== 'saved') break;
    saved.push({ id: outcome.id, fileName: outcome.fileName, folder: outcome.folder });
  }
  return saved;
}

async function makeFile(
  host: Host,
  { version, previous }: ExportOf,
  { paper, format }: PaperWish,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const ask = { paper, version, previous, meeting: null };
  if (format !== 'pdf') return host.ask('papers.write', { ...ask, format });
  const page = await host.ask('papers.write', { ...ask, format: 'html' });
  const fileName = page.fileName.replace(/\.html$/, '.pdf');
  const html = new TextDecoder().decode(page.bytes);
  return { fileName, bytes: await host.wish({ kind: 'print-pdf', html, fileName }) };
}

async function saveFile(
  host: Host,
  fileName: string,
  bytes: Uint8Array,
  { askExisting }: ExportSteps,
): Promise<SaveOutcome> {
  const outcome = await host.wish({ kind: 'save-file', fileName, bytes, existing: 'ask' });
  if (outcome.kind !== 'exists') return outcome;
  const choice = await askExisting(outcome.fileName, outcome.folder);
  if (choice === 'cancel') return { kind: 'cancelled' };
  return host.wish({ kind: 'save-file', fileName, bytes, existing: choice });
}
