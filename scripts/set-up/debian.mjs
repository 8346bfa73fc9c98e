import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuietly } from './processes.mjs';
import { Stopped } from './stop.mjs';

/** What the tests use beside npm packages: a browser, a second reader for our papers, a validator. */
const PACKAGES = [
  { name: 'chromium', command: 'chromium' },
  { name: 'libreoffice-writer', command: 'soffice' },
  { name: 'libreoffice-calc', command: 'soffice' },
  { name: 'poppler-utils', command: 'pdftotext' },
  { name: 'libxml2-utils', command: 'xmllint' },
  { name: 'python3', command: 'python3' },
];

/** What makes pictures look as on the computers of users: British dates in fields, letters as wide as theirs. */
const FOR_PICTURES = ['chromium-l10n', 'fonts-open-sans'];

/** Installs the programs that tests need on Debian as root, and says so; elsewhere only says what is missing. */
export async function ensurePrograms({ pictures = false } = {}) {
  const names = [...PACKAGES.map((each) => each.name), ...(pictures ? FOR_PICTURES : [])];
  const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (mayInstall) return installOnDebian(names);
  const missing = PACKAGES.filter((each) => !isOnPath(each.command));
  if (missing.length === 0) return;
  const absent = missing.map((each) => each.name).join(', ');
  process.stderr.write(
    `Not found here: ${absent}. The tests that need them will say that they were skipped; install them to run everything.\n`,
  );
}

async function installOnDebian(wanted) {
  const missing = await missingPackages(wanted);
  if (missing.length === 0) return;
  process.stderr.write(`Installing from Debian for tests and pictures: ${missing.join(', ')}…\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
  ];
  for (const args of steps) {
    const { code, output } = await runQuietly('apt-get', args, { env });
    if (code === 0) continue;
    process.stderr.write(output);
    throw new Stopped(`"apt-get ${args[0]}" failed, see above. Install ${missing.join(', ')} and try again.`);
  }
}

async function missingPackages(names) {
  const { output } = await runQuietly('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...names]);
  return names.filter((name) => !output.includes(`${name} installed`));
}

function isOnPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}
