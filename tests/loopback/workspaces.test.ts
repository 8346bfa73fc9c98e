import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useBridgeWindow } from '#tests/support/bridge-window';
import { choose, listFiles, putFile, readFile } from '#tests/support/pickers';
import { versionsIn } from '#tests/support/versions-in';

const SAMPLE = readFileSync(
  resolve(import.meta.dirname, '../../resources/sample/wychbourne-plan-v1.0.docx'),
).toString('base64');

const program = useBridgeWindow();

/** Brings the first version of the sample in. */
async function importPlan(version = '1.0'): Promise<void> {
  const reply = await program.page.evaluate(
    async ([bytes, label]) => {
      const file = new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], 'plan.docx');
      const admitted = JSON.parse((await window.bridge?.admit(file)) ?? '');
      return window.bridge?.call('imports.start', {
        file: admitted.value.handle,
        tracked: 'accept',
        version: label,
        status: null,
        date: null,
        description: null,
        answers: {},
        acceptDoubts: true,
      });
    },
    [SAMPLE, version] as const,
  );
  expect(reply).toMatchObject({ ok: true });
}

async function waitForKept(state: 'saved' | 'failed'): Promise<string> {
  const handle = await program.page.waitForFunction((wanted) => {
    const last = window.bridge?.heard.findLast((each) => each.kind === 'kept');
    return last?.state === wanted ? last.sentence : null;
  }, state);
  return String(await handle.jsonValue());
}

describe('a new workspace', () => {
  it('is a file that the person names, and whole as soon as it is said to be saved', async () => {
    await choose(program.page, { save: 'Board.clearday' });
    expect(await program.ask({ kind: 'new-workspace', name: 'Improvement plan' })).toMatchObject({
      ok: true,
      value: { name: 'Board', mode: 'write', sample: false },
    });
    expect(await waitForKept('saved')).toBe('Saved in Board.clearday');
    expect(await versionsIn(await readFile(program.page, 'Board.clearday'))).toEqual([]);
  });

  it('has every change in the file before it says so', async () => {
    await choose(program.page, { save: 'Board.clearday' });
    await program.ask({ kind: 'new-workspace', name: 'Improvement plan' });
    await importPlan();
    await waitForKept('saved');
    expect(await versionsIn(await readFile(program.page, 'Board.clearday'))).toEqual(['1.0']);
    expect(await listFiles(program.page, '')).toEqual(['Board.clearday']);
  });

  it('is not made where the person cancels', async () => {
    await choose(program.page, { save: null });
    expect(await program.ask({ kind: 'new-workspace', name: 'Plan' })).toEqual({ ok: true, value: null });
  });
});

/** A workspace file with version 1.0, made in the window and taken off the browser's drive. */
async function makeFile(): Promise<Uint8Array> {
  await choose(program.page, { save: 'Made.clearday' });
  await program.ask({ kind: 'new-workspace', name: 'Made' });
  await importPlan();
  await waitForKept('saved');
  await program.ask({ kind: 'close-workspace' });
  return (await readFile(program.page, 'Made.clearday')) ?? new Uint8Array();
}

interface Begun {
  readonly value: {
    readonly first: boolean;
    readonly recent: ReadonlyArray<{ readonly id: string; readonly name: string; readonly about: string }>;
    readonly offered: { readonly id: string; readonly kind: string; readonly fileName: string } | null;
  };
}

function begin(): Promise<Begun['value']> {
  return program.page.evaluate(async () => {
    const begun: Begun = JSON.parse(JSON.stringify(await window.bridge?.ask({ kind: 'begin' })));
    return begun.value;
  });
}

describe('a workspace of before', () => {
  it('is opened from the person’s file, and changes go back into it', async () => {
    await putFile(program.page, 'Plan.clearday', await makeFile());
    await choose(program.page, { open: 'Plan.clearday' });
    expect(await program.ask({ kind: 'choose-workspace' })).toMatchObject({
      ok: true,
      value: { name: 'Plan' },
    });
    expect(await waitForKept('saved')).toBe('Saved in Plan.clearday');
    await importPlan('1.1');
    await waitForKept('saved');
    expect(await versionsIn(await readFile(program.page, 'Plan.clearday'))).toEqual(['1.0', '1.1']);
  });

  it('is on the list at the next start, and opens without choosing the file again', async () => {
    await makeFile();
    await program.startAgain();
    const { first, recent } = await begin();
    expect(first).toBe(false);
    expect(recent).toMatchObject([{ name: 'Made', about: expect.stringContaining('version 1.0') }]);
    expect(await program.ask({ kind: 'open-recent', id: recent[0]?.id })).toMatchObject({
      value: { mode: 'write' },
    });
    await importPlan('1.1');
    await waitForKept('saved');
    expect(await versionsIn(await readFile(program.page, 'Made.clearday'))).toEqual(['1.0', '1.1']);
  });

  it('is read anew when somebody else changed its file and nobody here did', async () => {
    const bytes = await makeFile();
    await putFile(program.page, 'Other.clearday', bytes);
    await choose(program.page, { open: 'Other.clearday' });
    await program.ask({ kind: 'choose-workspace' });
    await importPlan('1.1');
    await waitForKept('saved');
    await program.ask({ kind: 'close-workspace' });
    await putFile(program.page, 'Made.clearday', (await readFile(program.page, 'Other.clearday')) ?? bytes);
    const { recent } = await begin();
    const made = recent.find(({ name }) => name === 'Made');
    await program.ask({ kind: 'open-recent', id: made?.id });
    expect(await program.page.evaluate(() => window.bridge?.call('versions.list', {}))).toMatchObject({
      value: { versions: [{ version: '1.0' }, { version: '1.1' }] },
    });
  });

  it('keeps both when its file was changed by somebody else meanwhile', async () => {
    const bytes = await makeFile();
    await choose(program.page, { open: 'Made.clearday' });
    await program.ask({ kind: 'choose-workspace' });
    const theirs = Uint8Array.from([...bytes, 0]);
    await putFile(program.page, 'Made.clearday', theirs);
    await importPlan('1.1');
    expect(await waitForKept('failed')).toMatch(/^Made.clearday was changed by somebody else/);
    expect(await readFile(program.page, 'Made.clearday')).toEqual(theirs);
    await choose(program.page, { save: 'Mine.clearday' });
    expect(await program.ask({ kind: 'keep-in-file' })).toMatchObject({ value: { name: 'Mine' } });
    expect(await waitForKept('saved')).toBe('Saved in Mine.clearday');
    expect(await versionsIn(await readFile(program.page, 'Mine.clearday'))).toEqual(['1.0', '1.1']);
    expect(await readFile(program.page, 'Made.clearday')).toEqual(theirs);
  });

  it('stays open, and is still kept, when another one can not be opened', async () => {
    await makeFile();
    await choose(program.page, { open: 'Made.clearday' });
    await program.ask({ kind: 'choose-workspace' });
    await putFile(program.page, 'Broken.clearday', new TextEncoder().encode('no workspace at all'));
    await choose(program.page, { open: 'Broken.clearday' });
    expect(await program.ask({ kind: 'choose-workspace' })).toMatchObject({
      error: {
        code: 'workspace-refused',
        message: expect.stringMatching(/^Broken.clearday is not a Clearday/),
      },
    });
    await importPlan('1.1');
    await waitForKept('saved');
    expect(await versionsIn(await readFile(program.page, 'Made.clearday'))).toEqual(['1.0', '1.1']);
  });

  it('says that it is kept here only when the browser may not write into the file', async () => {
    await makeFile();
    const { recent } = await begin();
    await choose(program.page, { permission: 'denied' });
    await program.ask({ kind: 'open-recent', id: recent[0]?.id });
    expect(await waitForKept('failed')).toMatch(
      /^Kept by Clearday on this computer\. The browser was not allowed/,
    );
    await choose(program.page, { permission: 'granted' });
    await program.ask({ kind: 'keep-in-file' });
    expect(await waitForKept('saved')).toBe('Saved in Made.clearday');
  });

  it('is not forgotten while its changes are nowhere else', async () => {
    await makeFile();
    const { recent } = await begin();
    const id = recent[0]?.id;
    await choose(program.page, { permission: 'denied' });
    await program.ask({ kind: 'open-recent', id });
    await importPlan('1.1');
    await waitForKept('failed');
    await program.ask({ kind: 'close-workspace' });
    expect(await program.ask({ kind: 'forget-recent', id })).toMatchObject({ error: { code: 'conflict' } });
    expect((await begin()).offered).toMatchObject({ id, kind: 'unkept-workspace' });
  });
});

describe('work that never reached the file', () => {
  it('is offered at the next start, and goes into the file when it is opened', async () => {
    await makeFile();
    await choose(program.page, { open: 'Made.clearday' });
    await program.ask({ kind: 'choose-workspace' });
    await importPlan('1.1');
    // The window is gone before the pause is over after which the file is written.
    await program.startAgain();
    expect(await versionsIn(await readFile(program.page, 'Made.clearday'))).toEqual(['1.0']);
    const { offered } = await begin();
    expect(offered).toMatchObject({ kind: 'unkept-workspace', fileName: 'Made.clearday' });
    await program.ask({ kind: 'open-offered', id: offered?.id });
    await waitForKept('saved');
    expect(await versionsIn(await readFile(program.page, 'Made.clearday'))).toEqual(['1.0', '1.1']);
    await program.startAgain();
    expect((await begin()).offered).toBeNull();
  });
});

describe('a window that is opened again while the program runs', () => {
  it('goes on with the workspace that is open, and with keeping it', async () => {
    await makeFile();
    await choose(program.page, { open: 'Made.clearday' });
    await program.ask({ kind: 'choose-workspace' });
    await program.openAgain();
    expect(await program.ask({ kind: 'begin' })).toMatchObject({
      value: { open: { name: 'Made' }, offered: null },
    });
    await importPlan('1.1');
    await waitForKept('saved');
    expect(await versionsIn(await readFile(program.page, 'Made.clearday'))).toEqual(['1.0', '1.1']);
  });
});

describe('other ways to a workspace', () => {
  it('the sample has a version that is issued and a draft, and is made anew each time', async () => {
    for (const _ of [1, 2]) {
      expect(await program.ask({ kind: 'open-sample' })).toMatchObject({
        value: { sample: true, mode: 'write' },
      });
      expect(await program.page.evaluate(() => window.bridge?.call('versions.list', {}))).toMatchObject({
        value: {
          versions: [
            { version: '1.0', state: 'issued' },
            { version: '1.1', state: 'draft' },
          ],
        },
      });
      await program.page.evaluate(() => window.bridge?.call('history.undo', {}));
    }
    expect((await begin()).recent).toEqual([]);
  });

  it('a dropped workspace is opened when the page says so', async () => {
    const bytes = await makeFile();
    const reply = await program.page.evaluate(async (text) => {
      const file = new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], 'Dropped.clearday');
      const admitted = JSON.parse((await window.bridge?.admit(file)) ?? '');
      return [
        admitted.value.kind,
        await window.bridge?.ask({ kind: 'open-offered', id: admitted.value.handle }),
      ];
    }, Buffer.from(bytes).toString('base64'));
    expect(reply).toMatchObject(['workspace', { ok: true, value: { name: 'Dropped' } }]);
    expect(await waitForKept('failed')).toMatch(/^Kept by Clearday on this computer, and not yet in a file/);
  });

  it('a backup goes into a new file', async () => {
    await makeFile();
    const { recent } = await begin();
    await program.ask({ kind: 'open-recent', id: recent[0]?.id });
    await choose(program.page, { save: 'Back.clearday' });
    expect(await program.ask({ kind: 'restore-backup', backup: null })).toMatchObject({ ok: true });
    await waitForKept('saved');
    expect(await versionsIn(await readFile(program.page, 'Back.clearday'))).toEqual(['1.0']);
  });
});
