import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { findBarriers, goToScreen, startJourney, type Journey, type Look } from '#tests/support/journey';
import { startWithSample } from '#tests/support/sample-window';
import { makeWorkspaceFile } from '#tests/support/workspace-file';

let journey: Journey | null = null;

async function openPlan(look: Look = {}): Promise<Page> {
  journey = await startWithSample(look);
  const { page } = journey;
  await goToScreen(page, '#/plan');
  await rowOf(page, '1.1').waitFor();
  return page;
}

afterEach(async () => {
  await journey?.close();
  journey = null;
});

function rowOf(page: Page, ref: string): Locator {
  return page.locator('[role="treegrid"] tr[aria-level="2"]', { has: page.locator(`th:text-is("${ref}")`) });
}

function cellOf(page: Page, ref: string, column: string): Locator {
  return rowOf(page, ref).locator(`[data-column="${column}"]`);
}

function toast(page: Page): Locator {
  return page.locator('.toast');
}

async function openAction(page: Page, ref: string): Promise<Locator> {
  await cellOf(page, ref, 'wording').click();
  const panel = page.locator('.action-panel');
  await panel.locator('.ref', { hasText: ref }).waitFor();
  await panel.locator('.ProseMirror').waitFor();
  return panel;
}

it('shows the plan without a barrier, in light, dark and forced colours', async () => {
  const page = await openPlan();
  await expect.poll(() => page.locator('.glance .counts button').count()).toBe(10);
  expect(await findBarriers(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findBarriers(page)).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await findBarriers(page)).toEqual([]);
});

it('shows one action in the panel without a barrier, in a wide and in a narrow window', async () => {
  const page = await openPlan();
  await openAction(page, '1.2');
  expect(await findBarriers(page)).toEqual([]);
  await page.setViewportSize({ width: 720, height: 450 });
  expect(await findBarriers(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await findBarriers(page)).toEqual([]);
  const across = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(across).toBe(320);
});

it('rates with one key and takes it back with another', async () => {
  const page = await openPlan();
  const cell = cellOf(page, '1.3', 'activity');
  await cell.click();
  await page.keyboard.press('r');
  await expect.poll(() => toast(page).innerText()).toContain('Rated 1.3 Red');
  await expect.poll(() => cell.innerText()).toContain('Red');
  await expect.poll(() => cell.innerText()).toContain('was Green');
  await page.keyboard.press('Control+z');
  await expect.poll(() => cell.innerText()).not.toContain('Red');
  await page.keyboard.press('Delete');
  await expect.poll(() => cell.innerText()).toContain('Not rated');
});

it('filters by a count, by what is overdue and by words, and says when nothing is left', async () => {
  const page = await openPlan();
  await page.getByRole('button', { name: /^Activity: Red/ }).click();
  await expect.poll(() => page.locator('.filters .result').innerText()).toBe('2 of 25 actions');
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('fire safety');
  await expect.poll(() => page.locator('.filters .result').innerText()).toMatch(/^1 of 25/);
  await page.keyboard.type(' unicorn');
  await page.getByText('No action fits these filters').waitFor();
  await expect.poll(() => page.locator('.empty').innerText()).toContain('With “fire safety unicorn” in it');
  expect(await findBarriers(page)).toEqual([]);
  await page.locator('.empty').getByRole('button', { name: 'Clear the filters' }).click();
  await rowOf(page, '1.1').waitFor();
});

it('selects several by keyboard alone, and rates, moves and undoes them together', async () => {
  const page = await openPlan();
  await cellOf(page, '1.1', 'activity').click();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('3 actions selected', { exact: true }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('a');
  await expect.poll(() => toast(page).innerText()).toContain('Rated 3 actions Amber');
  await page.getByRole('button', { name: 'Deadline…' }).click();
  await page.keyboard.type('31 June 2027');
  await page.getByText('June has 30 days.').waitFor();
  await page.getByRole('button', { name: 'Use 30 June 2027' }).click();
  await page.getByText('Read as 30 June 2027, so it is due by 30 June 2027.').waitFor();
  await page.getByLabel('Reason for the change').fill('The contractor starts later');
  await page.getByLabel('Who agreed').fill('Improvement Board');
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect.poll(() => cellOf(page, '1.2', 'deadline').innerText()).toContain('30 Jun 2027');
  await page.keyboard.press('Control+z');
  await expect.poll(() => cellOf(page, '1.2', 'deadline').innerText()).toContain('30 Sep 2026');
});

it('moves a deadline only with a reason and who agreed, and shows both in the history', async () => {
  const page = await openPlan();
  const panel = await openAction(page, '2.1');
  await panel.getByRole('button', { name: 'Move the deadline' }).click();
  const form = panel.getByRole('form', { name: 'Move the deadline' });
  const words = form.getByLabel('Deadline', { exact: true });
  await words.fill('March 2027');
  await panel.getByText('Read as March 2027, so it is due by 31 March 2027.').waitFor();
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByText('Say why, in a sentence.', { exact: false }).waitFor();
  await form.getByLabel('Reason for the change').fill('Surveyors left');
  await form.getByLabel('Who agreed').fill('Homes Board');
  await form.getByLabel('When (if known)').fill('9 September 2026');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => cellOf(page, '2.1', 'deadline').innerText())
    .toMatch(/Mar 2027\s+Dec 2026.*moved 1×/s);
  await panel.getByText('Deadline moved from Dec 2026 to Mar 2027').waitFor();
  await panel.getByText('Surveyors left. Agreed by Homes Board').waitFor();
});

it('keeps the reason for a rating beside it', async () => {
  const page = await openPlan();
  const panel = await openAction(page, '1.3');
  await panel.getByRole('radio', { name: /^Amber/ }).click();
  const reason = panel.getByLabel('Reason for the change, Green to Amber');
  await reason.fill('Two posts are vacant');
  await page.keyboard.press('Enter');
  await panel.locator('.rating-reason .hint', { hasText: /^Saved/ }).waitFor();
  await expect.poll(() => panel.locator('.timeline').innerText()).toContain('Two posts are vacant');
});

it('saves progress as it is written, with levels, as one step; and goes back to the row with Escape', async () => {
  const page = await openPlan();
  const panel = await openAction(page, '1.4');
  const text = panel.locator('.ProseMirror');
  const before = await text.innerText();
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Forty carers ');
  await panel.locator('.bar-tools .hint', { hasText: /^Saved/ }).waitFor();
  await page.keyboard.press('Control+b');
  await page.keyboard.type('asked');
  await panel.locator('.bar-tools .hint', { hasText: 'Not saved yet' }).waitFor();
  await page.keyboard.press('Escape');
  await panel.locator('.bar-tools .hint', { hasText: /^Saved/ }).waitFor();
  await expect.poll(() => text.locator('p[data-level="1"] strong').innerText()).toBe('asked');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('th')?.textContent))
    .toBe('1.4');
  await page.keyboard.press('Control+z');
  await expect.poll(() => toast(page).innerText()).toContain('Undone: Updated the progress of 1.4');
  await page.keyboard.press('F2');
  await expect.poll(() => panel.locator('.ProseMirror').innerText()).toBe(before);
});

it('loses nothing that it called saved when the window is killed', async () => {
  const page = await openPlan();
  const panel = await openAction(page, '2.3');
  await panel.locator('.ProseMirror').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Forty doors are in.');
  await panel.locator('.bar-tools .hint', { hasText: /^Saved/ }).waitFor();
  const again = await page.context().newPage();
  await page.close();
  await again.goto(journey?.window.newUrl() ?? '');
  await again.locator('.app').waitFor();
  await goToScreen(again, '#/plan?version=1.1&action=2.3');
  await expect
    .poll(() => again.locator('.action-panel .ProseMirror').innerText())
    .toContain('Forty doors are in.');
});

it('says what to do in a workspace without a plan, and starts an empty one', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'clearday-empty-')), 'Empty.clearday');
  makeWorkspaceFile(path);
  journey = await startJourney({ workspace: path });
  const { page } = journey;
  onTestFinished(() => rmSync(dirname(path), { recursive: true, force: true }));
  await goToScreen(page, '#/plan');
  await page.getByText('This workspace has no plan yet').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Start an empty plan' }).click();
  await page.getByText('This plan has no actions yet').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.locator('.empty').getByRole('button', { name: 'Add an action' }).click();
  await page.getByLabel('What is to be done').fill('Ring every tenant');
  await page.getByLabel('What the new priority is about').fill('Listening');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await rowOf(page, '1.1').waitFor();
});

it('takes lists, bold and italic from Word and leaves the rest behind', async () => {
  const page = await openPlan();
  const panel = await openAction(page, '3.1');
  const text = panel.locator('.ProseMirror');
  await text.click();
  await page.keyboard.press('Control+a');
  await text.evaluate((element) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      `<html><head><style>p {color:red}</style></head><body><!--StartFragment-->
       <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]><b>Forty</b> visits made<o:p></o:p></p>
       <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>in <i>Lower Wych</i></p>
       <p onclick="alert(1)"><img src="x" onerror="alert(2)">Next review in May</p><!--EndFragment--></body></html>`,
    );
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect
    .poll(() =>
      text
        .locator('p')
        .evaluateAll((items) =>
          items.map((item) => [item.dataset['level'], item.dataset['mark'], item.innerHTML].join(' ')),
        ),
    )
    .toEqual([
      '0 bullet <strong>Forty</strong> visits made',
      '1 bullet in <em>Lower Wych</em>',
      '0 none Next review in May',
    ]);
  await panel.locator('.bar-tools .hint', { hasText: /^Saved/ }).waitFor();
});

it('adds an action, closes it and opens it again', async () => {
  const page = await openPlan();
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByLabel('What is to be done').fill('Ring every tenant in Lower Wych');
  await page.getByLabel('Lead', { exact: true }).fill('Head of Repairs');
  await page.getByLabel('Deadline', { exact: true }).fill('May 2027');
  await page.getByLabel('Reason for the change').fill('Asked for by the board');
  await page.getByLabel('Who agreed').fill('Improvement Board');
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const panel = page.locator('.action-panel');
  await panel.getByText('Ring every tenant in Lower Wych').first().waitFor();
  await panel.getByRole('button', { name: 'Close this action…' }).click();
  await page.getByRole('dialog').getByLabel('Reason for the change').fill('Done by 2.1');
  await page.getByRole('dialog').getByLabel('Who agreed').fill('Improvement Board');
  await page.getByLabel('Which action takes it over (if any)').fill('2.1');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await panel.getByText('This action is closed into 2.1').waitFor();
  await panel.getByRole('button', { name: 'Open it again' }).click();
  await panel.getByRole('radiogroup').first().waitFor();
});

it('locks an issued version and offers a draft of it', async () => {
  const page = await openPlan();
  await goToScreen(page, '#/plan?version=1.0');
  await page.getByText('1.0 is issued and never changes again').waitFor();
  const cell = cellOf(page, '1.1', 'activity');
  const before = await cell.innerText();
  await cell.click();
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  await page.locator('.action-panel .is-locked').waitFor();
  await expect.poll(() => cell.innerText()).toBe(before);
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make a draft to change it' }).click();
  await page.getByRole('dialog').waitFor();
});

it('is worked by keyboard alone, from the bands to the panel and back', async () => {
  const page = await openPlan();
  const focused = (): Promise<string> =>
    page.evaluate(
      () => document.activeElement?.getAttribute('data-column') ?? document.activeElement?.className ?? '',
    );
  await page.locator('[role="treegrid"] [tabindex="0"]').focus();
  await expect.poll(() => focused()).toBe('band');
  const band = page.locator('tr[aria-level="1"]').first();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => band.getAttribute('aria-expanded')).toBe('false');
  await expect.poll(() => rowOf(page, '1.1').count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect.poll(focused).toBe('last');
  await page.keyboard.press('Control+End');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')))
    .toBe('31');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toContain('action-panel');
  await page.keyboard.press('Control+ArrowDown');
  await page.locator('.action-panel .ref', { hasText: '1.2' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.action-panel').waitFor({ state: 'detached' });
});

it('keeps the focus when keys come faster than lines are drawn', async () => {
  const page = await openPlan();
  await page.locator('[role="treegrid"] [tabindex="0"]').focus();
  await page.keyboard.press('Control+End');
  const rowIndex = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'));
  await expect.poll(rowIndex).toBe('31');
  await page.evaluate(() => {
    const press = (key: string, ctrlKey: boolean): unknown =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }),
      );
    press('Home', true);
    press('ArrowDown', false);
  });
  await expect.poll(rowIndex).toBe('3');
});

it('keeps the focus ring clear of the sticky header', async () => {
  const page = await openPlan({ height: 640, width: 1024 });
  await cellOf(page, '1.1', 'wording').click();
  await page.keyboard.press('Escape');
  for (let press = 0; press < 24; press++) await page.keyboard.press('ArrowDown');
  for (let press = 0; press < 12; press++) await page.keyboard.press('ArrowUp');
  const covered = await page.evaluate(() => {
    const cell = document.activeElement?.getBoundingClientRect();
    if (cell === undefined) return 'no focus';
    const top = document.elementFromPoint(cell.left + 8, cell.top + 3);
    return document.activeElement?.contains(top) === true ? 'clear' : (top?.outerHTML ?? 'nothing');
  });
  expect(covered).toBe('clear');
});
