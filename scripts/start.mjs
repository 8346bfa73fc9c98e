// `npm start`: from a fresh clone to the running program.
import { runBuilt } from './set-up/program.mjs';
import { runScript } from './set-up/stop.mjs';

await runScript(() => runBuilt('cli/demo.js'));
