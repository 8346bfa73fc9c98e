// `npm run demo`: the main job from start to end on the command line.
import { runBuilt } from './set-up/program.mjs';
import { runScript } from './set-up/stop.mjs';

await runScript(() => runBuilt('cli/demo.js'));
