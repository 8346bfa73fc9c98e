// `node scripts/sample.mjs`: writes the Word files of the invented plan anew from its JSON in resources/sample.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runsOnNewNode } from './set-up/place.mjs';
import { requireNode, run } from './set-up/processes.mjs';
import { runScript } from './set-up/stop.mjs';

await runScript(async () => {
  if (!runsOnNewNode()) return run(requireNode(), [join('scripts', 'sample.mjs')]);
  const { SAMPLE_VERSIONS, sampleFile } = await import('./sample/read-sample.ts');
  const { writeSampleWord } = await import('./sample/write-sample.ts');
  for (const version of SAMPLE_VERSIONS) {
    writeFileSync(join(ROOT, sampleFile(version)), await writeSampleWord(version));
    console.log(sampleFile(version));
  }
  return 0;
});
