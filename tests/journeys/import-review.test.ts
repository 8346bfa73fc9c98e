import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBarriers, goToScreen, startJourney, type Journey, type Look } from '#tests/support/journey';
import { reviewFile } from '#tests/support/review-document';
import { makeWorkspaceFile } from '#tests/support/workspace-file';

const SAMPLE_PLAN = resolve('resources', 'sample', 'wychbourne-plan-v1.1.docx');

let folder = '';
let journey: Journey | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearday-import-'));
  makeWorkspaceFile(join(folder, 'Wychbourne.clearday'));
});

afterEach(async () => {
  await journey?.close();
  journey = null;
  rmSync(folder, { recursive: true, force: true });
});

async function start(look: Look = {}): Promise<Page> {
  journey = await startJourney({ workspace: join(folder, 'Wychbourne.clearday'), ...look });
  return journey.page;
}

/** Drops a file on the window. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('.drop-zone').evaluate(
    (zone, [fileName, text]) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([content], fileName));
      zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
}

async function openReview(look: Look = {}): Promise<Page> {
  const page = await start(look);
  await page.locator('.book').waitFor();
  await drop(page, 'Plan v2.1.docx', reviewFile());
  await page.locator('.questions .is-now').waitFor();
  return page;
}

const openCount = (page: Page): Locator => page.locator('.open-count');

/** The words of the cell that is outlined in the source, and what is said of it below. */
async function outlined(page: Page): Promise<readonly [cell: string, foot: string]> {
  const cell = await page.locator('td.cell-now').innerText();
  const foot = await page.locator('.source-foot').innerText();
  return [cell.trim(), foot.replaceAll('\n', ' ')];
}

describe('the import review', () => {
  it('answers every question and makes the draft with the keyboard alone', async () => {
    const page = await openReview();
    await page.locator('.source-foot b').waitFor();
    await page.keyboard.press('F8');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    // The letter on the answer: the pink is Amber.
    await page.getByText('3 left to answer').waitFor();
    await page.keyboard.press('a');
    await page.getByText('2 left to answer').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('c');
    await page.getByText('All answered').waitFor();
    // The focus is on the button that confirms, then in the dialogue.
    await page.keyboard.press('Enter');
    const version = page.getByRole('textbox', { name: 'Version' });
    await version.waitFor();
    await expect.poll(() => version.inputValue()).toBe('2.1');
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Description of change' }).inputValue())
      .toBe('Update for the May board');
    await page.keyboard.press('Enter');
    await page.getByText('Made draft 2.1 with 6 actions').first().waitFor();
    await page.getByText('Version 2.1, draft').waitFor();
  });

  it('shows for a value its cell, and for a cell its value', async () => {
    const page = await openReview();
    await page.keyboard.press('Control+ArrowDown');
    await page.locator('.recognised .fact-value', { hasText: 'Head of Commissioning' }).click();
    await expect
      .poll(() => outlined(page))
      .toEqual(['Head of Commissioning', 'table 3, row 3, Lead Lead of 1.2']);
    await page.locator('td.cell-now').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => outlined(page)).toEqual(['Carers Lead', 'table 3, row 4, Lead Lead of 1.3']);
    await page.keyboard.press('ArrowRight');
    await page.getByText('action 3 of 6').waitFor();
    await expect
      .poll(() => page.locator('.fact-value[aria-current]').innerText())
      .toContain('when funds allow');
    await page.locator('td', { hasText: 'Assembly hall' }).click();
    await page.getByText('Not placed in the plan').first().waitFor();
  });

  it('brings the cell of a question into view, however far down the file it is', async () => {
    const page = await start();
    await page.locator('.book').waitFor();
    await drop(page, 'Plan v1.2.docx', readFileSync(SAMPLE_PLAN));
    const cell = page.locator('.desk td.cell-now', { hasText: 'merge 2.5 into 2.1' });
    await cell.waitFor();
    const inSight = (): Promise<boolean> =>
      cell.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const desk = element.closest('.desk')?.getBoundingClientRect();
        return desk !== undefined && top >= desk.top && bottom <= desk.bottom;
      });
    await expect.poll(inSight).toBe(true);
    // It is left alone once the person looks elsewhere.
    await page.locator('.desk').hover();
    await page.mouse.wheel(0, -4000);
    await expect.poll(() => page.locator('.desk').evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  });

  it('takes an answer back, and undoes and does again like everything else', async () => {
    const page = await openReview();
    await page.getByRole('button', { name: 'Take all suggestions' }).click();
    await page.getByText('All answered').waitFor();
    await page.getByRole('button', { name: 'Undo the answer to question 3' }).click();
    await expect.poll(() => openCount(page).innerText()).toBe('1 left to answer');
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    await expect.poll(() => openCount(page).innerText()).toBe('5 left to answer');
  });

  it('shows the effect of a corrected shade, column and value at once', async () => {
    const page = await openReview();
    await page.keyboard.press('Control+ArrowDown');
    await page.getByRole('tab', { name: 'Columns' }).click();
    await page.getByLabel('Is for: The shade F29AC4').selectOption('red');
    await expect
      .poll(() => page.locator('[data-field="impactRating"] .fact-value').first().innerText())
      .toContain('Red');
    await page.getByLabel('Is for: Lead').selectOption('board');
    await page.locator('[data-field="board"]', { hasText: 'Head of Commissioning' }).waitFor();
    await page.locator('[data-field="deadline"] .fact-value').focus();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('30 September 2026');
    await page.keyboard.press('Enter');
    await page.locator('[data-field="deadline"] .is-edited').waitFor();
    await expect
      .poll(() => page.locator('[data-field="deadline"] .fact-value').innerText())
      .toContain('30 September 2026');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('accepts and rejects tracked changes, each or all, and shows the plan as it then reads', async () => {
    const page = await openReview();
    await page.getByRole('tab', { name: /Tracked/ }).click();
    await page.getByText('Ann Okafor, 5 May 2026').first().waitFor();
    const first = page.locator('.revisions article').first();
    await first.getByRole('button', { name: 'Reject' }).click();
    await first.getByText('Rejected').waitFor();
    await page.getByRole('button', { name: 'Reject all 3' }).click();
    await page.getByText('action 1 of 5').waitFor();
    await page.keyboard.press('Control+ArrowDown');
    await page.locator('[data-field="progress"]', { hasText: 'Staff are trained in June.' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  it('goes on where it stopped after the window was closed', async () => {
    const page = await openReview();
    await page.keyboard.press('F8');
    await page.keyboard.press('Enter');
    await expect.poll(() => openCount(page).innerText()).toBe('4 left to answer');
    const again = await page.context().newPage();
    await page.close();
    await again.goto(journey?.window.newUrl() ?? '');
    await again.locator('.book').waitFor();
    await goToScreen(again, '#/import');
    await expect.poll(() => openCount(again).innerText()).toBe('4 left to answer');
  });

  it('asks before another file takes the place of one under review, and says why a file is refused', async () => {
    const page = await openReview();
    await drop(page, 'Letter.docx', new Uint8Array([80, 75, 3, 4]));
    await page.getByRole('dialog', { name: 'A review is not finished' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Put it aside' }).click();
    await page.getByRole('heading', { name: 'Letter.docx could not be brought in' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await goToScreen(page, '#/import');
    await openCount(page).waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('heading', { name: 'No file is under review' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Control+Z');
    await openCount(page).waitFor();
  });

  it('does not confirm over open questions unless the suggestions are taken', async () => {
    const page = await openReview();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Make draft 2.1' }).click();
    await page.getByText('Tick this, or go back and answer.').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('checkbox', { name: 'Take the suggested answers' }).check();
    await page.getByRole('button', { name: 'Make draft 2.1' }).click();
    await page.getByText('Made draft 2.1 with 6 actions').first().waitFor();
  });

  it('has no barrier in any of its parts', async () => {
    const page = await openReview();
    expect(await findBarriers(page)).toEqual([]);
    for (const tab of [/^Actions/, /^Left out/]) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await findBarriers(page)).toEqual([]);
    }
  });

  it.each([
    ['in the dark', { dark: true }],
    ['in forced colours', { forcedColours: true }],
    ['in a small window', { width: 1024, height: 640 }],
    ['at 200 %', { width: 720, height: 450 }],
    ['at 400 %', { width: 320, height: 640 }],
  ] as const)('has no barrier %s', async (_, look) => {
    const page = await openReview(look);
    expect(await findBarriers(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});
