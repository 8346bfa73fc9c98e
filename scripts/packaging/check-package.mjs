// `node scripts/packaging/check-package.mjs FOLDER PLATFORM`: what was packed is what should be. Used where it is
// released, on the real program; ends with 1 and a sentence for whatever is not as it should be.
import { readFileSync } from 'node:fs';
import { fuseConfig } from '../../electron/desktop/policy/fuses.ts';
import { readFuses } from './fuse-wire.ts';
import { judgePackage, listPackage } from './package-list.ts';
import { fuseFile } from './program-file.ts';

const [, , folder, platform] = process.argv;
const names = { productName: 'Clearday', executableName: 'clearday' };
const wrong = judgePackage(listPackage({ folder, platform, ...names }), platform);
const fuses = readFuses(readFileSync(fuseFile({ folder, platform, ...names })), fuseConfig());
for (const [index, { name, on }] of fuseConfig().entries()) {
  const stands = fuses[index]?.on;
  console.log(`${name}: ${stands ? 'on' : 'off'}`);
  if (stands !== on) wrong.push(`The fuse ${name} is ${stands ? 'on' : 'off'}.`);
}
for (const sentence of wrong) console.error(sentence);
process.exitCode = wrong.length > 0 ? 1 : 0;
