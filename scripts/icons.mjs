// `node scripts/icons.mjs`: draws the icons of the program anew from the SVG files in resources/icons.
import { join } from 'node:path';
import { runsOnNewNode } from './set-up/place.mjs';
import { requireNode, run } from './set-up/processes.mjs';
import { runScript } from './set-up/stop.mjs';

await runScript(async () => {
  if (!runsOnNewNode()) return run(requireNode(), [join('scripts', 'icons.mjs')]);
  const { drawIcons } = await import('./packaging/draw-icons.ts');
  for (const path of await drawIcons()) console.log(path);
  return 0;
});
