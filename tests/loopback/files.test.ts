import { beforeEach, describe, expect, it } from 'vitest';
import { useBridgeWindow } from '#tests/support/bridge-window';
import { choose, listFiles, putFile, readFile } from '#tests/support/pickers';

const program = useBridgeWindow();

const save = (existing: 'ask' | 'replace' | 'keep-both', text: string): Promise<unknown> =>
  program.page.evaluate(
    ([how, words]) =>
      window.bridge?.ask({
        kind: 'save-file',
        fileName: 'Report.docx',
        bytes: new TextEncoder().encode(words),
        existing: how,
      }),
    [existing, text] as const,
  );

async function textOf(path: string): Promise<string | null> {
  const bytes = await readFile(program.page, path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

describe('the folder for papers', () => {
  it('is chosen once, and remembered by the next start', async () => {
    await choose(program.page, { folder: 'Papers' });
    expect(await program.ask({ kind: 'choose-folder' })).toEqual({ ok: true, value: { name: 'Papers' } });
    await program.startAgain();
    expect(await program.ask({ kind: 'find-folder' })).toEqual({ ok: true, value: { name: 'Papers' } });
    expect(await save('ask', 'one')).toMatchObject({ value: { kind: 'saved', folder: 'Papers' } });
    expect(await textOf('Papers/Report.docx')).toBe('one');
  });

  it('stays as it was where the person cancels', async () => {
    await choose(program.page, { folder: null });
    expect(await program.ask({ kind: 'choose-folder' })).toEqual({ ok: true, value: null });
  });
});

describe('a paper that is saved', () => {
  beforeEach(async () => {
    await choose(program.page, { folder: 'Papers' });
    await program.ask({ kind: 'choose-folder' });
  });

  it('never replaces another unless the person says so', async () => {
    await save('ask', 'one');
    expect(await save('ask', 'two')).toEqual({
      ok: true,
      value: { kind: 'exists', fileName: 'Report.docx', folder: 'Papers' },
    });
    expect(await textOf('Papers/Report.docx')).toBe('one');
    expect(await save('replace', 'two')).toMatchObject({ value: { kind: 'saved', fileName: 'Report.docx' } });
    expect(await textOf('Papers/Report.docx')).toBe('two');
  });

  it('goes beside the other with a number when both are to be kept', async () => {
    await save('ask', 'one');
    expect(await save('keep-both', 'two')).toMatchObject({ value: { fileName: 'Report (2).docx' } });
    expect(await save('keep-both', 'three')).toMatchObject({ value: { fileName: 'Report (3).docx' } });
    expect(await listFiles(program.page, 'Papers')).toEqual([
      'Report (2).docx',
      'Report (3).docx',
      'Report.docx',
    ]);
  });

  it('goes where the person says when the folder may not be written to', async () => {
    await choose(program.page, { permission: 'denied', save: null });
    expect(await save('ask', 'one')).toEqual({ ok: true, value: { kind: 'cancelled' } });
  });

  it('says what to do when its folder is gone', async () => {
    await program.page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('Papers'));
    expect(await save('ask', 'one')).toMatchObject({
      error: { code: 'output-refused', message: expect.stringMatching(/^Report.docx could not be saved/) },
    });
  });
});

describe('a paper without a folder', () => {
  it('goes into the file that the person names', async () => {
    await choose(program.page, { save: 'Elsewhere.docx' });
    expect(await save('ask', 'one')).toMatchObject({ value: { kind: 'saved', fileName: 'Elsewhere.docx' } });
    expect(await textOf('Elsewhere.docx')).toBe('one');
  });
});

describe('a document', () => {
  it('is chosen in the browser’s own dialog and let in', async () => {
    const chooser = program.page.waitForEvent('filechooser');
    const asked = program.ask({ kind: 'choose-document' });
    await (await chooser).setFiles({ name: 'Plan.docx', mimeType: '', buffer: Buffer.from('plan') });
    expect(await asked).toMatchObject({
      ok: true,
      value: { kind: 'document', fileName: 'Plan.docx', size: 4, handle: expect.stringMatching(/^file-/) },
    });
  });

  it('larger than 50 MB is refused in one sentence', async () => {
    const reply = await program.page.evaluate(async () => {
      const file = new File([new Uint8Array(50 * 1024 * 1024 + 1)], 'Huge.docx');
      return JSON.parse((await window.bridge?.admit(file)) ?? '');
    });
    expect(reply).toMatchObject({
      error: { code: 'file-refused', message: expect.stringMatching(/^Huge.docx is larger than 50 MB/) },
    });
  });
});

describe('a window with something unsaved', () => {
  it('asks before it closes', async () => {
    await putFile(program.page, 'x', new Uint8Array());
    // The browser asks only where the person has done something.
    await program.page.mouse.click(5, 5);
    await program.ask({ kind: 'set-unsaved', unsaved: true });
    const asked = program.page.waitForEvent('dialog');
    await program.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
  });
});

describe('a PDF', () => {
  it('is printed by the browser of the host', async () => {
    const reply = await program.page.evaluate(async () => {
      const given = await window.bridge?.ask({
        kind: 'print-pdf',
        html: '<!doctype html><title>x</title><p>Hello',
        fileName: 'x.pdf',
      });
      const { ok, value }: { ok: boolean; value: Uint8Array } = Object.assign(
        { ok: false, value: new Uint8Array() },
        given,
      );
      return [ok, new TextDecoder().decode(value.slice(0, 5))];
    });
    expect(reply).toEqual([true, '%PDF-']);
  });
});
