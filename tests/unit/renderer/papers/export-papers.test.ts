import { expect, it } from 'vitest';
import type { HostWish, SaveOutcome } from '#shared/contract/bridge';
import { OPERATIONS } from '#shared/contract/operations';
import { decodeWire, encodeWire } from '#shared/contract/wire';
import { hostWish } from '#shared/contract/wishes';
import { toHost, type Host } from '../../../../renderer/host/host.tsx';
import { exportPapers, type ExistingChoice } from '../../../../renderer/screens/papers/export-papers.ts';

/** A host with a folder in memory; it prints by putting "PDF of" before the page. */
function makeHost(there: readonly string[]): { host: Host; files: Map<string, string> } {
  const files = new Map(there.map((name) => [name, 'old']));
  const save = ({ fileName, bytes, existing }: Extract<HostWish, { kind: 'save-file' }>): SaveOutcome => {
    if (files.has(fileName) && existing === 'ask') return { kind: 'exists', fileName, folder: 'Papers' };
    const name = files.has(fileName) && existing === 'keep-both' ? `2 ${fileName}` : fileName;
    files.set(name, new TextDecoder().decode(bytes));
    return { kind: 'saved', id: name, fileName: name, folder: 'Papers' };
  };
  const grant = (wish: HostWish): unknown => {
    if (wish.kind === 'print-pdf') return new TextEncoder().encode(`PDF of ${wish.html}`);
    if (wish.kind === 'save-file') return save(wish);
    throw new Error(`Not asked for: ${wish.kind}`);
  };
  const give = (value: unknown): string => encodeWire({ ok: true, value });
  const host = toHost({
    host: 'app-window',
    call: async (_, input) => {
      const { paper, format } = OPERATIONS['papers.write'].input.parse(decodeWire(input));
      return give({ fileName: `${paper}.${format}`, bytes: new TextEncoder().encode(paper) });
    },
    ask: async (wish) => give(grant(hostWish.parse(decodeWire(wish)))),
    admit: () => Promise.reject(new Error('Nothing is let in.')),
    listen: () => () => {},
  });
  return { host, files };
}

const OF = { version: '1.1', previous: null };
const asks = (choice: ExistingChoice) => ({
  askExisting: async () => choice,
  onFile: () => {},
  isLeft: () => false,
});

it('prints a PDF from the web page, and says what it saved where', async () => {
  const { host, files } = makeHost([]);
  const saved = await exportPapers(
    host,
    OF,
    [
      { paper: 'cover-report', format: 'pdf' },
      { paper: 'tracker', format: 'xlsx' },
    ],
    asks('cancel'),
  );
  expect(saved.map(({ fileName }) => fileName)).toEqual(['cover-report.pdf', 'tracker.xlsx']);
  expect(files.get('cover-report.pdf')).toBe('PDF of cover-report');
});

it.each([
  ['replace', ['tracker.xlsx'], 'tracker'],
  ['keep-both', ['tracker.xlsx', '2 tracker.xlsx'], 'old'],
  ['cancel', ['tracker.xlsx'], 'old'],
] as const)('does as the person says of a file that is there: %s', async (choice, names, content) => {
  const { host, files } = makeHost(['tracker.xlsx']);
  await exportPapers(host, OF, [{ paper: 'tracker', format: 'xlsx' }], asks(choice));
  expect([...files.keys()]).toEqual(names);
  expect(files.get('tracker.xlsx')).toBe(content);
});

it('stops where the person cancels, and keeps what was saved', async () => {
  const { host } = makeHost(['plan-update.docx']);
  const saved = await exportPapers(
    host,
    OF,
    [
      { paper: 'cover-report', format: 'docx' },
      { paper: 'plan-update', format: 'docx' },
      { paper: 'tracker', format: 'xlsx' },
    ],
    asks('cancel'),
  );
  expect(saved.map(({ fileName }) => fileName)).toEqual(['cover-report.docx']);
});

it('writes nothing more once the person has left', async () => {
  const { host, files } = makeHost([]);
  const steps = { ...asks('cancel'), isLeft: () => true };
  expect(await exportPapers(host, OF, [{ paper: 'tracker', format: 'xlsx' }], steps)).toEqual([]);
  expect(files.size).toBe(0);
});
