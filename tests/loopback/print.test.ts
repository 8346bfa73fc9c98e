import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER } from '#tests/support/app-window';
import { printPdf } from '../../electron/loopback/print/print-pdf.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearday-print-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const print = (html: string, options: { readonly browser?: string; readonly longest?: number } = {}) =>
  printPdf(html, { browser: BROWSER, temporary: folder, ...options });

/** What a reader sees of a PDF, by a tool that is not ours. */
function look(bytes: Uint8Array, tool: 'pdftotext' | 'pdfinfo'): string {
  const path = join(folder, 'look.pdf');
  writeFileSync(path, bytes);
  return spawnSync(tool, tool === 'pdftotext' ? [path, '-'] : [path], { encoding: 'utf8' }).stdout;
}

const PAGE = `<!doctype html><html lang="en-GB"><head><title>Board report</title>
<style>@page { size: 595.3pt 841.9pt; margin: 20mm } h1 { color: #1d70b8 }</style></head>
<body><h1>Progress</h1><p>28 of 65 actions are Blue.</p><h2>Red items</h2>
<table><tr><th scope="col">Action</th></tr><tr><td>3.4</td></tr></table></body></html>`;

describe('a printed paper', () => {
  it('is a PDF with title, language, tags and an outline, on the paper’s own size', async () => {
    const bytes = await print(PAGE);
    const info = look(bytes, 'pdfinfo');
    expect(info).toMatch(/Title:\s+Board report/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:.*A4/);
    const inside = Buffer.from(bytes).toString('latin1');
    expect(inside).toContain('/Lang (en-GB)');
    expect(inside).toContain('/Outlines');
    expect(look(bytes, 'pdftotext')).toContain('28 of 65 actions are Blue.');
  });

  it('has neither header nor footer of the browser', async () => {
    const text = look(await print(PAGE), 'pdftotext');
    expect(text).not.toMatch(/file:|page\.html|\d{2}\/\d{2}\/\d{2}/);
  });

  it('leaves nothing behind', async () => {
    await print(PAGE);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps the policy that our own pages bring', async () => {
    const own = PAGE.replace(
      '<head>',
      '<head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'"/>',
    );
    expect(look(await print(own), 'pdftotext')).toContain('Red items');
  });
});

describe('a page that would load something', () => {
  it('gets no file of this computer and nothing from any network', async () => {
    const secret = join(folder, 'secret.html');
    writeFileSync(secret, '<p>the secret</p>');
    const asked: string[] = [];
    const other = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('the secret');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = address === null || typeof address === 'string' ? 0 : address.port;
    const bytes = await print(
      `<!doctype html><p>Before</p><iframe src="file://${secret}"></iframe><object data="file://${secret}"></object>
       <img src="http://127.0.0.1:${port}/picture"><link rel="stylesheet" href="http://127.0.0.1:${port}/style">
       <script>document.body.textContent = 'a script ran'</script><script src="http://127.0.0.1:${port}/script"></script>
       <style>@import url("http://127.0.0.1:${port}/import"); p { background: url("http://127.0.0.1:${port}/background") }</style>`,
    );
    other.close();
    const text = look(bytes, 'pdftotext');
    expect(text).toContain('Before');
    expect(text).not.toMatch(/the secret|a script ran/);
    expect(asked).toEqual([]);
  });

  it.each([
    '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">',
    '<META HTTP-EQUIV=REFRESH content="0;url=x">',
    '<meta http-equiv="&#114;efresh" content="0;url=x">',
  ])('is not printed when it would go elsewhere: %s', async (instruction) => {
    await expect(print(`<!doctype html>${instruction}`)).rejects.toThrow(/instructions that no paper has/);
  });
});

describe('a browser that does not print', () => {
  it('ends in one sentence when it is not there', async () => {
    await expect(print(PAGE, { browser: join(folder, 'nothing') })).rejects.toThrow(
      'The PDF was not made: the browser that prints it could not be started. Try again, or export to Word and save as PDF there.',
    );
  });

  it('ends in one sentence when it gives no file', async () => {
    await expect(print(PAGE, { browser: '/bin/true' })).rejects.toThrow(/the browser could not print it/);
  });

  it('is stopped when it takes too long, with all that it started', async () => {
    const slow = join(folder, 'slow');
    const mark = join(folder, 'mark');
    writeFileSync(slow, `#!/bin/sh\n(sleep 5; echo late > ${mark}) &\nsleep 600\n`);
    chmodSync(slow, 0o755);
    await expect(print(PAGE, { browser: slow, longest: 300 })).rejects.toThrow(/printing it took too long/);
    expect(existsSync(mark)).toBe(false);
    expect(readdirSync(folder).toSorted()).toEqual(['slow']);
  });
});
