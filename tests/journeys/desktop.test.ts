import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';
import { desktopKinds, type DesktopRun } from '#tests/support/desktop/desktop-runs';

const PLAN = resolve(import.meta.dirname, '../../resources/sample/wychbourne-plan-v1.0.docx');

let folder: TestFolder;
let run: DesktopRun;
beforeEach(() => {
  folder = makeTestFolder();
  mkdirSync(folder.path('Board papers'));
});
afterEach(async () => {
  await run.close();
  folder.remove();
});

async function awaitTitle(page: Page, pattern: RegExp): Promise<void> {
  await expect.poll(() => page.title()).toMatch(pattern);
}

async function makeWorkspace({ page, choosePath }: DesktopRun): Promise<void> {
  await page.getByRole('button', { name: 'New workspace' }).first().click();
  await page.getByRole('textbox', { name: 'Name' }).waitFor();
  await page.keyboard.type('Wychbourne');
  await choosePath(folder.path('Wychbourne.clearday'));
  await page.keyboard.press('Enter');
  await awaitTitle(page, /^Plan, /);
}

async function bringIn({ page, choosePath }: DesktopRun): Promise<void> {
  await choosePath(PLAN);
  await page.keyboard.press('Control+I');
  await page.getByRole('heading', { name: 'Import review' }).waitFor();
  await page.getByRole('button', { name: /^Confirm into draft/ }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+Enter');
}

describe.each(desktopKinds())('the desktop program, in $name', ({ start }) => {
  it('takes a plan from a native dialog to papers in a folder that it remembers and shows', async () => {
    run = await start(folder);
    const { page, choosePath } = run;
    await awaitTitle(page, /^Start, /);
    await makeWorkspace(run);
    await bringIn(run);
    await awaitTitle(page, /^Plan, /);
    await choosePath(folder.path('Board papers'));
    await page.keyboard.press('Control+E');
    const dialog = page.getByRole('dialog', { name: 'Export papers' });
    await dialog.getByRole('checkbox', { name: 'Cover report as PDF' }).check();
    await dialog.getByRole('button', { name: 'Choose a folder…' }).click();
    await dialog.getByText('Board papers', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Export 2 files' }).click();
    const done = page.getByRole('dialog', { name: 'Papers exported' });
    await done.waitFor();
    const files = readdirSync(folder.path('Board papers')).toSorted();
    expect(files).toEqual([expect.stringMatching(/\.docx$/), expect.stringMatching(/\.pdf$/)]);
    const pdf = readFileSync(folder.path(`Board papers/${files[1] ?? ''}`));
    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
    await done.getByRole('button', { name: 'Show in folder' }).first().click();
    await expect.poll(run.shown).toEqual([expect.stringContaining('Board papers')]);
  });

  it('knows after a restart what was open, and opens it again', async () => {
    run = await start(folder);
    await makeWorkspace(run);
    await run.close();
    run = await start(folder);
    await run.page.getByText('Wychbourne', { exact: true }).first().click();
    await expect.poll(() => run.page.title()).toMatch(/^Plan, .*Wychbourne/);
  });
});
