// Called by electron-builder between packing and signing: sets the fuses, and reads them back.
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fuseConfig } from '../../electron/desktop/policy/fuses.ts';
import { flipFuses, readFuses } from './fuse-wire.ts';
import { fuseFile } from './program-file.ts';

export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const { productFilename } = packager.appInfo;
  const file = fuseFile({
    folder: appOutDir,
    platform: electronPlatformName,
    productName: productFilename,
    executableName: packager.executableName ?? productFilename,
  });
  const { mode } = statSync(file);
  writeFileSync(file, flipFuses(readFileSync(file), fuseConfig()));
  chmodSync(file, mode);
  const read = readFuses(readFileSync(file), fuseConfig());
  if (JSON.stringify(read) !== JSON.stringify(fuseConfig()))
    throw new Error('The fuses did not stay as they were set.');
  if (electronPlatformName === 'darwin') signAnew(join(appOutDir, `${productFilename}.app`));
}

/** A Mac with its own chips runs nothing whose signature is broken, and setting the fuses broke it. */
function signAnew(app) {
  const keep = '--preserve-metadata=entitlements,requirements,flags,runtime';
  const { status, stderr } = spawnSync('codesign', ['--sign', '-', '--force', keep, '--deep', app], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The program could not be signed again: ${stderr}`);
}
