import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeElectron } from '#tests/support/fake-electron/fake-electron';
import { servePage } from '../../../electron/desktop/security/serve-page.ts';
import { printPaper } from '../../../electron/desktop/printing/print-paper.ts';

let electron: FakeElectron;
let papers: Map<string, string>;
beforeEach(() => {
  electron = new FakeElectron();
  papers = new Map();
});
afterEach(() => electron.dispose());

const print = (longest?: number): Promise<Uint8Array> =>
  printPaper('<h1>Report</h1>', { electron: electron.parts, papers, newId: () => '7' }, longest);

describe('printing a paper', () => {
  it('gives a tagged PDF of the paper’s own page sizes', async () => {
    const pdf = await print();
    expect([new TextDecoder().decode(pdf), Buffer.isBuffer(pdf)]).toEqual(['%PDF-1.7', false]);
    const [window] = electron.windows;
    expect(window?.webContents.printed).toEqual([
      {
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        preferCSSPageSize: true,
        printBackground: true,
      },
    ]);
  });

  it('shows it to nobody, in a window with no script and no bridge, on the program’s own origin (E-01, E-02)', async () => {
    await print();
    const [window] = electron.windows;
    expect(window?.loaded).toEqual(['app://bundle/paper/7']);
    expect(window?.options).toMatchObject({
      show: false,
      webPreferences: { javascript: false, sandbox: true },
    });
    expect(window?.options.webPreferences).not.toHaveProperty('preload');
  });

  it('serves the paper in a sandbox, and only while it is printed (E-11)', async () => {
    const answer = servePage(new Map(), papers);
    const responses: Response[] = [];
    electron.app.on('web-contents-created', () => {
      const window = electron.windows.at(-1);
      if (window !== undefined)
        window.load = async () =>
          void responses.push(await answer(new Request(window.loaded.at(-1) ?? 'app://bundle/')));
    });
    await print();
    const [shown] = responses;
    expect([shown?.status, await shown?.text()]).toEqual([200, '<h1>Report</h1>']);
    expect(shown?.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*; sandbox$/);
    expect((await answer(new Request('app://bundle/paper/7'))).status).toBe(404);
  });

  it('leaves no window behind', async () => {
    await print();
    expect(electron.windows.map((window) => window.isDestroyed())).toEqual([true]);
  });
});

describe('printing that fails', () => {
  const failed = { code: 'output-refused', message: expect.stringContaining('could not be printed to PDF') };

  it('says so when the page cannot be loaded', async () => {
    electron.app.on('web-contents-created', () => {
      const window = electron.windows.at(-1);
      if (window !== undefined) window.load = () => Promise.reject(new Error('ERR_FAILED'));
    });
    await expect(print()).rejects.toMatchObject(failed);
    expect([electron.windows[0]?.isDestroyed(), papers.size]).toEqual([true, 0]);
  });

  it.each([
    [
      'the process of the page dies',
      () => electron.windows[0]?.webContents.emit('render-process-gone', {}),
      undefined,
    ],
    ['it takes too long', () => {}, 20],
  ])('says so when %s', async (_, happen, longest) => {
    electron.app.on(
      'web-contents-created',
      (_event: unknown, contents: { print: () => Promise<Uint8Array> }) => {
        contents.print = () => new Promise(() => {});
      },
    );
    const printing = print(longest);
    happen();
    await expect(printing).rejects.toMatchObject(failed);
    expect(electron.windows[0]?.isDestroyed()).toBe(true);
  });
});
