import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listPackage as listAsar } from '@electron/asar';
import type { Packed } from './program-file.ts';

/** What a packed program consists of, by names within its resources. */
export interface PackageList {
  /** In the archive, with forward slashes. */
  readonly archived: readonly string[];
  /** Beside the archive, because the system must load them itself. */
  readonly unpacked: readonly string[];
}

export function listPackage({ folder, platform, productName }: Packed): PackageList {
  const resources =
    platform === 'darwin'
      ? join(folder, `${productName}.app`, 'Contents/Resources')
      : join(folder, 'resources');
  const beside = join(resources, 'app.asar.unpacked');
  return {
    archived: listAsar(join(resources, 'app.asar'), { isPack: false }).map(slashed),
    unpacked: existsSync(beside)
      ? readdirSync(beside, { recursive: true, encoding: 'utf8' })
          .map((name) => slashed(`/${name}`))
          .filter((name) => name.endsWith('.node'))
      : [],
  };
}

function slashed(name: string): string {
  return name.replaceAll('\\', '/');
}

/** What the program needs, and where it is. */
const NEEDED = [
  '/package.json',
  '/out/desktop/main.js',
  '/out/desktop/preload.cjs',
  '/out/page/index.html',
  '/out/parser/child.js',
  '/resources/sample/wychbourne-plan-v1.0.docx',
  '/resources/licences/README.md',
  '/node_modules/dictionary-en-gb/index.dic',
  '/node_modules/better-sqlite3/lib/index.js',
];

/** Folders that may be at the top. Anything else is the repository, packed by mistake. */
const TOP = ['out', 'resources', 'node_modules', 'package.json', 'LICENSE'];
const MODULES = ['better-sqlite3', 'dictionary-en-gb'];

/** Sentences about what is missing, and what should not be there. */
export function judgePackage({ archived, unpacked }: PackageList, platform: string): string[] {
  const wrong = NEEDED.filter((name) => !archived.includes(name)).map((name) => `${name} is not packed.`);
  for (const name of archived) {
    const [, top = '', second = ''] = name.split('/');
    if (!TOP.includes(top)) wrong.push(`${name} does not belong in the package.`);
    if (top === 'node_modules' && second !== '' && !MODULES.includes(second))
      wrong.push(`${name} is a package that is not needed.`);
    if (/\.(map|ts|tsx)$/.test(name)) wrong.push(`${name} is for builders only.`);
  }
  const natives = archived.filter((name) => name.endsWith('.node'));
  for (const name of natives) {
    if (!name.includes(`/${platform}-`)) wrong.push(`${name} is for another system than ${platform}.`);
    if (!unpacked.includes(name)) wrong.push(`${name} is not unpacked, so the system can't load it.`);
  }
  if (natives.length === 0) wrong.push('No native module is packed.');
  return wrong;
}
