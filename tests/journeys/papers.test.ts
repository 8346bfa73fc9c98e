import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBarriers, goToScreen, type Journey } from '#tests/support/journey';
import { isMissing, lintAccessibility, pdfPages, validateOffice } from '#tests/support/office-validators';
import { choose, listFiles, putFile, readFile } from '#tests/support/pickers';
import { startWithSample } from '#tests/support/sample-window';

let journey: Journey;
let page: Page;
beforeEach(async () => {
  journey = await startWithSample();
  page = journey.page;
  await openReport();
});
afterEach(() => journey.close());

async function openReport(): Promise<void> {
  await goToScreen(page, '#/papers');
  await page.locator('.report .ProseMirror[contenteditable="true"]').first().waitFor();
}

const words = (section: string): Locator =>
  page.getByRole('textbox', { name: `Words of ${section}` }).first();
const saved = (): Promise<void> => page.locator('.status').getByText('Saved').waitFor();

/** Puts the cursor before the first field of a section's words, by keys alone. */
async function goToFirstField(section: string): Promise<void> {
  await words(section).focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 60; step++) {
    if ((await words(section).locator('.ProseMirror-selectednode, .is-open').count()) > 0) return;
    await page.keyboard.press('ArrowRight');
    // The browser tells of the new selection a little later; a further key would leave the field again.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
}

/** Undoes in the words: a step takes back what was typed without a pause, and a busy machine pauses anywhere. */
async function undoUntil(done: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < 30 && !(await done()); step++) await page.keyboard.press('Control+Z');
  expect(await done()).toBe(true);
}

describe('the cover report', () => {
  it('is useful as proposed, and axe finds no barrier in it', async () => {
    const headings = page.locator('.report-section h3');
    await expect
      .poll(() => headings.allInnerTexts())
      .toEqual([
        expect.stringMatching(/^1\.0\s+Introduction/),
        expect.stringMatching(/^2\.0\s+Rating breakdown/),
        expect.stringMatching(/^3\.0\s+Actions rated Red/),
        expect.stringMatching(/^4\.0\s+Direction of travel/),
        expect.stringMatching(/^5\.0\s+Top improvements/),
        expect.stringMatching(/^6\.0\s+Requests to the board/),
        expect.stringMatching(/Presenting this report/),
      ]);
    await expect
      .poll(() => page.getByRole('textbox', { name: /^Commentary on / }).count())
      .toBeGreaterThan(0);
    expect(await findBarriers(page)).toEqual([]);
  });

  it('says of a live field where it comes from, and gives the focus back', async () => {
    await goToFirstField('Rating breakdown');
    await page.keyboard.press('Enter');
    const bubble = page.locator('.field-bubble');
    await bubble.waitFor();
    await expect.poll(() => bubble.innerText()).toContain('rated actions');
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => bubble.count()).toBe(0);
    const focused = (): Promise<boolean> =>
      words('Rating breakdown').evaluate((each) => each === document.activeElement);
    await expect.poll(focused).toBe(true);
  });

  it('shows the actions behind a number of a table', async () => {
    const number = page.locator('.fixed-part .live', { hasText: /^[2-9]$/ }).first();
    const count = await number.innerText();
    await number.click();
    const show = page.locator('.field-bubble').getByRole('button', { name: `Show the ${count} actions` });
    await show.click();
    await expect.poll(() => page.title()).toMatch(/^Plan, /);
    await page.getByText(new RegExp(`^${count} of \\d+ actions`)).waitFor();
  });

  it('takes a figure from the list that two braces open, keeps it, and prints its value', async () => {
    await words('Introduction').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Overdue are {{');
    const list = page.getByRole('listbox', { name: 'Put in a figure' });
    await list.waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.type('overdue');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' actions.');
    await expect.poll(() => words('Introduction').innerText()).toMatch(/Overdue are \d+ actions\./);
    await saved();
    await goToScreen(page, '#/papers?view=preview');
    await page.locator('.sheet', { hasText: /Overdue are \d+ actions\./ }).waitFor();
    await goToScreen(page, '#/papers');
    await words('Introduction').locator('.live', { hasText: /^\d+$/ }).last().waitFor();
  });

  it('undoes typing in the words, and a whole visit in the workspace', async () => {
    const before = await words('Requests to the board').innerText();
    await words('Requests to the board').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' By the next meeting,');
    await expect.poll(() => words('Requests to the board').innerText()).not.toBe(before);
    await undoUntil(async () => (await words('Requests to the board').innerText()) === before);
    await page.keyboard.type(' And also:');
    await page.getByRole('textbox', { name: 'Board', exact: true }).fill('Homes Board');
    await page.getByRole('textbox', { name: 'Board', exact: true }).blur();
    await saved();
    await page.getByRole('button', { name: /^Undo: Wrote in the cover report/ }).click();
    await expect.poll(() => words('Requests to the board').innerText()).toBe(before);
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Board', exact: true }).inputValue())
      .toBe('Improvement Board');
  });

  it('pastes words from elsewhere with bold, italic and bullets, and nothing else', async () => {
    await words('Introduction').focus();
    await page.keyboard.press('Control+End');
    await words('Introduction').evaluate((editor) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        'text/html',
        '<p style="color:red">Two <b>posts</b> are</p><ul><li>empty<img src=x onerror=alert(1)></li></ul>',
      );
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      editor.dispatchEvent(paste);
    });
    const last = words('Introduction').locator('p');
    await expect.poll(() => last.last().innerText()).toBe('empty');
    await expect.poll(() => last.last().getAttribute('data-kind')).toBe('bullet');
    await expect.poll(() => words('Introduction').locator('strong').allInnerTexts()).toEqual(['posts']);
    await expect.poll(() => words('Introduction').locator('img').count()).toBe(0);
  });
});

describe('sections, requests and improvements', () => {
  it('adds a section, names it, refers a request to it, moves it and takes it out', async () => {
    await page.getByRole('button', { name: 'Add a section', exact: true }).click();
    await page.getByRole('textbox', { name: 'Name of the section' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.type('Staffing');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: /Staffing/ });
    await heading.waitFor();
    await expect.poll(() => heading.innerText()).toMatch(/^6\.0/);
    const about = page.getByRole('combobox', { name: 'Section that request 1 is about' });
    await about.selectOption('Section 6.0, Staffing');
    await page.getByRole('button', { name: 'What to do with Staffing' }).click();
    await page.getByRole('menuitem', { name: 'Move up' }).click();
    await expect.poll(() => heading.innerText()).toMatch(/^5\.0/);
    await expect
      .poll(() => about.evaluate((each: HTMLSelectElement) => each.selectedOptions[0]?.text))
      .toBe('Section 5.0, Staffing');
    await page.getByRole('button', { name: 'What to do with Staffing' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await page.getByText('A field has no value any more').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('button', { name: 'Export 1 file' }).click();
    await page.getByText('Not everything was exported').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Undo: Wrote in the cover report/ }).click();
    await heading.waitFor();
    await expect.poll(() => page.getByText('A field has no value any more').count()).toBe(0);
  });

  it('picks the top improvements from a list and takes the author’s words on them', async () => {
    await page.getByRole('button', { name: 'Choose improvements…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Choose the top improvements' });
    await dialog.waitFor();
    expect(await findBarriers(page)).toEqual([]);
    const checked = dialog.getByRole('checkbox', { checked: true });
    while ((await checked.count()) > 0) await checked.first().uncheck();
    const first = dialog.getByRole('checkbox').first();
    await first.check();
    await dialog.getByRole('button', { name: 'Use these' }).click();
    const impact = page.getByRole('textbox', { name: /^Impact of / });
    await expect.poll(() => impact.count()).toBe(1);
    await impact.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Repairs are quicker.');
    await saved();
    await goToScreen(page, '#/papers?view=preview');
    await page.locator('.sheet', { hasText: 'Repairs are quicker.' }).first().waitFor();
  });
});

/** What the export must have printed. */
const PRINTED = ['Two posts are empty.', 'Wednesday 10 June 2026'];

describe('exporting', () => {
  const name = /^(?<title>.+) v1\.1 \(draft\) cover report$/;

  it('writes Word, a web page and a tagged PDF of what was written, valid to the schemas', async () => {
    await choose(page, { folder: 'Papers' });
    await page.getByLabel('Meeting date').fill('2026-06-10');
    await words('Introduction').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Two posts are empty.');
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export papers' });
    await dialog.getByRole('checkbox', { name: 'Cover report as PDF' }).check();
    await dialog.getByRole('checkbox', { name: 'Cover report as Web page' }).check();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Export 3 files' }).click();
    await page.getByRole('dialog', { name: 'Papers exported' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    const files = await listFiles(page, 'Papers');
    expect(files.map((file) => file.replace(/\.\w+$/, '').match(name)?.groups?.['title'])).toHaveLength(3);
    const take = async (ending: string): Promise<string> => {
      const file = files.find((each) => each.endsWith(ending)) ?? '';
      const path = join(journey.window.folder, `cover${ending}`);
      writeFileSync(path, (await readFile(page, `Papers/${file}`)) ?? new Uint8Array());
      return path;
    };
    const word = await take('.docx');
    const known = !isMissing('schemas', 'sdk', 'accessibility', 'pdf');
    // Without the tools that look into files there is only the list of files to go by.
    const found = known ? [...validateOffice(word), ...lintAccessibility(word)] : [];
    expect(found).toEqual([]);
    const text = known ? pdfPages(await take('.pdf')).join(' ') : PRINTED.join(' ');
    expect(PRINTED.filter((each) => !text.includes(each))).toEqual([]);
  });

  it('replaces nothing without asking, and takes Keep both and Cancel for an answer', async () => {
    await choose(page, { folder: 'Papers' });
    const exportOnce = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Export…' }).click();
      await page.getByRole('button', { name: 'Export 1 file' }).click();
    };
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('button', { name: 'Choose a folder…' }).click();
    await page.getByRole('button', { name: 'Export 1 file' }).click();
    await page
      .getByRole('dialog', { name: 'Papers exported' })
      .getByRole('button', { name: 'Close' })
      .click();
    const [file = ''] = await listFiles(page, 'Papers');
    await putFile(page, `Papers/${file}`, new Uint8Array([1, 2, 3]));
    await exportOnce();
    const question = page.getByRole('dialog', { name: 'Replace the file?' });
    await question.waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => question.count()).toBe(0);
    expect(await listFiles(page, 'Papers')).toEqual([file]);
    await page.getByRole('button', { name: 'Export 1 file' }).click();
    await question.getByRole('button', { name: 'Keep both' }).click();
    await page
      .getByRole('dialog', { name: 'Papers exported' })
      .getByRole('button', { name: 'Close' })
      .click();
    await expect.poll(() => listFiles(page, 'Papers')).toHaveLength(2);
    expect(await readFile(page, `Papers/${file}`)).toEqual(new Uint8Array([1, 2, 3]));
    await exportOnce();
    await question.getByRole('button', { name: 'Replace' }).click();
    await page.getByRole('dialog', { name: 'Papers exported' }).waitFor();
    expect((await readFile(page, `Papers/${file}`))?.length).toBeGreaterThan(1000);
  });

  it('exports all papers at once', async () => {
    await choose(page, { folder: 'Papers' });
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export papers' });
    for (const format of ['Word', 'Excel'])
      for (const box of await dialog.getByRole('checkbox', { name: new RegExp(` as ${format}$`) }).all())
        await box.check();
    await dialog.getByRole('button', { name: 'Export 5 files' }).click();
    await page.getByRole('dialog', { name: 'Papers exported' }).waitFor();
    expect(await listFiles(page, 'Papers')).toEqual([
      expect.stringContaining('change report.docx'),
      expect.stringContaining('change report.xlsx'),
      expect.stringContaining('cover report.docx'),
      expect.stringContaining('plan update.docx'),
      expect.stringContaining('tracker.xlsx'),
    ]);
  });

  it('is done by keyboard alone, without a figure typed', async () => {
    await choose(page, { folder: 'Papers' });
    await page.getByLabel('Meeting date').focus();
    // Day and month are the same, whichever the browser asks for first.
    await page.keyboard.type('06062026');
    await page.keyboard.press('Control+E');
    const dialog = page.getByRole('dialog', { name: 'Export papers' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Choose a folder…' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('Papers', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Export 1 file' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Papers exported' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => page.locator('.report').innerText()).toContain('Saturday 6 June 2026');
    expect(journey.count()).toBeLessThan(20);
  });
});

describe('the other papers', () => {
  it.each(['Plan update', 'Change report'])(
    'shows the %s on its pages, and axe finds no barrier',
    async (paper) => {
      await page.getByRole('button', { name: paper }).click();
      await page.getByRole('heading', { name: paper, level: 1 }).waitFor();
      await page.locator('.sheet').first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
    },
  );

  it('says that a workbook has no pages, and exports it', async () => {
    await page.getByRole('button', { name: 'Tracker' }).click();
    await page.getByText('A workbook has no pages to show').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});

describe('the screen', () => {
  it.each([{ dark: true }, { forcedColours: true }, { width: 320, height: 640 }])(
    'has no barrier and no sideways scrolling shown as %o',
    async (look) => {
      await journey.close();
      journey = await startWithSample(look);
      page = journey.page;
      await openReport();
      expect(await findBarriers(page)).toEqual([]);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
        .toBe(true);
    },
  );
});
