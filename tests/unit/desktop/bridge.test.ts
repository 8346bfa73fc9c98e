import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeWire, encodeWire } from '#shared/contract/wire';
import { droppedFile, preloadParts } from '#tests/support/fake-electron/fake-preload';
import { startTestDesktop, type StartedDesktop } from '#tests/support/desktop/start';
import { makeBridge } from '../../../electron/desktop/bridge/page-bridge.ts';

let desktop: StartedDesktop;
beforeEach(async () => {
  desktop = await startTestDesktop();
});
afterEach(() => desktop.stop());

function answerOf(channel: string): (...words: unknown[]) => Promise<string> {
  const { electron } = desktop;
  const answer = electron.channels.get(channel);
  if (answer === undefined) throw new Error(`Nothing answers on ${channel}.`);
  return (...words) => answer({ senderFrame: electron.window.webContents.mainFrame }, ...words);
}

describe('the channels', () => {
  it('are three, and no others (E-09)', () => {
    expect([...desktop.electron.channels.keys()]).toEqual([
      'clearday:call',
      'clearday:ask',
      'clearday:admit',
    ]);
  });

  it.each([
    ['a frame that has gone', () => null],
    ['a frame within the page', () => ({ origin: 'app://bundle' })],
    ['another origin', () => ({ origin: 'https://example.invalid' })],
  ])('refuse %s, on each of them (E-08)', async (_, frame) => {
    const bridge = makeBridge(preloadParts(desktop.electron, frame));
    const replies = [
      await bridge.call('work.cancel', encodeWire({ work: 'w' })),
      await bridge.ask(encodeWire({ kind: 'begin' })),
      await bridge.admit(droppedFile('/nowhere/plan.docx')),
    ];
    const refused = {
      ok: false,
      error: { code: 'invalid-input', message: 'That did not come from the window.', details: null },
    };
    expect(replies.map((reply) => decodeWire(reply))).toEqual([refused, refused, refused]);
  });

  it.each(['clearday:call', 'clearday:ask', 'clearday:admit'])(
    'refuse whatever has another shape, on %s, with a typed error and nothing of the inside (E-09)',
    async (channel) => {
      const answer = answerOf(channel);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.anything(), { maxLength: 4 }), async (words) => {
          const reply = await answer(...words);
          expect(reply).toMatch(
            /^\{"ok":false,"error":\{"code":"(invalid-input|unknown-operation|file-refused)",/,
          );
          expect(reply).not.toMatch(/ {4}at |node_modules|\/work\/|\.ts:/);
        }),
        { numRuns: 200 },
      );
    },
  );

  it('refuse a wish that nobody can have, and one with a key too many (E-09)', async () => {
    const ask = async (wish: unknown): Promise<unknown> =>
      decodeWire(await answerOf('clearday:ask')(encodeWire(wish)));
    const refused = {
      ok: false,
      error: {
        code: 'invalid-input',
        message: 'Clearday was asked for something that it does not know.',
        details: null,
      },
    };
    expect(await ask({ kind: 'run', command: 'calc' })).toEqual(refused);
    expect(await ask({ kind: 'begin', path: '/etc/passwd' })).toEqual(refused);
    expect(await ask({ kind: 'save-file', fileName: 'a.docx', bytes: 'text', existing: 'ask' })).toEqual(
      refused,
    );
  });

  it('tell a bug as one, with no stack and no path (E-09)', async () => {
    desktop.electron.dialog.paths.length = 0;
    const reply = decodeWire(await desktop.page.bridge.ask(encodeWire({ kind: 'choose-workspace' })));
    expect(reply).toEqual({
      ok: false,
      error: { code: 'bug', message: expect.stringContaining('nothing was changed'), details: null },
    });
    expect(desktop.bugs).toEqual([new Error('A dialog came up that the test has no answer for.')]);
  });
});

describe('the bridge', () => {
  it('is four functions and a word (E-10)', () => {
    const { bridge } = desktop.page;
    expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual([
      ['host', 'string'],
      ['call', 'function'],
      ['ask', 'function'],
      ['admit', 'function'],
      ['listen', 'function'],
    ]);
  });

  it('hands the page text and never an event, until it no longer listens (E-10)', async () => {
    const heard: unknown[][] = [];
    const stop = desktop.page.bridge.listen((...words) => heard.push(words));
    const { webContents } = desktop.electron.window;
    webContents.send('clearday:event', '{"kind":"changed"}');
    stop();
    webContents.send('clearday:event', '{"kind":"changed"}');
    expect(heard).toEqual([['{"kind":"changed"}']]);
  });

  it('answers only with text (E-10)', async () => {
    const reply: unknown = await desktop.page.bridge.call('work.cancel', encodeWire({ work: 'w' }));
    expect(reply).toBe('{"ok":true,"value":null}');
  });
});
