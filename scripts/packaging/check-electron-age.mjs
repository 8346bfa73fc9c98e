// `node scripts/packaging/check-electron-age.mjs`: asks the registry for the newest Electron; ends with 1 when ours is
// too old to be mended. Run every week by .github/workflows/upkeep.yml.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { judgeElectron } from './electron-age.ts';

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const onWindows = process.platform === 'win32';
const words = ['view', 'electron', 'dist-tags', '--json'];
const tags = execFileSync(onWindows ? 'npm.cmd' : 'npm', words, { encoding: 'utf8', shell: onWindows });
const { latest } = JSON.parse(tags);
const sentence = judgeElectron(devDependencies.electron, latest);
console.log(sentence ?? `Electron ${devDependencies.electron} is new enough; ${latest} is the newest.`);
process.exitCode = sentence === null ? 0 : 1;
