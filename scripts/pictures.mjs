// `node scripts/pictures.mjs`: takes the pictures of the README from the papers that `npm run demo` wrote.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './set-up/place.mjs';
import { runQuietly } from './set-up/processes.mjs';
import { runScript, Stopped } from './set-up/stop.mjs';

const PAPERS = join(ROOT, 'demo', 'wychbourne');
const PICTURES = join(ROOT, 'docs', 'pictures');
/** Small enough for a page of text, large enough to read the headings. */
const DOTS_PER_INCH = '72';
const PAGES = [
  { paper: 'cover-report-1.1', page: '1', picture: 'cover-report' },
  { paper: 'plan-update-1.1', page: '3', picture: 'plan-update' },
];

await runScript(async () => {
  if (!PAGES.every(({ paper }) => existsSync(join(PAPERS, `${paper}.docx`)))) {
    throw new Stopped('There are no papers to take pictures of. Run "npm run demo" first.');
  }
  const folder = mkdtempSync(join(tmpdir(), 'clearday-pictures-'));
  try {
    mkdirSync(PICTURES, { recursive: true });
    const files = PAGES.map(({ paper }) => join(PAPERS, `${paper}.docx`));
    await must('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
    for (const { paper, page, picture } of PAGES) {
      const target = join(PICTURES, picture);
      const only = ['-f', page, '-l', page, '-singlefile'];
      await must('pdftoppm', ['-r', DOTS_PER_INCH, '-png', ...only, join(folder, `${paper}.pdf`), target]);
      console.log(`${target}.png`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function must(command, args) {
  const { code, output } = await runQuietly(command, args).catch(() => {
    throw new Stopped(`${command} is not installed here: the pictures need LibreOffice and poppler-utils.`);
  });
  if (code !== 0) throw new Stopped(`${command} failed: ${output}`);
}
