import { startEarly } from '#app/start-early';
import { parserModule } from './parser-module.ts';

const line = process.argv.slice(2);
const early = startEarly(line[0] === 'read' || line[0] === 'import' ? parserModule() : null);
const { runCli } = await import('./run-cli.ts');
process.exitCode = await runCli(line, early);
