import { startEarly } from '#app/start-early';
import { parserModule } from './parser-module.ts';

/** Commands that read a document first of all. */
const STARTS_PARSER = new Set(['read', 'import', 'check']);

// Whoever reads the results may stop early, as `head` does: the command goes on to its end, and nobody is told.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

const line = process.argv.slice(2);
const early = startEarly(STARTS_PARSER.has(line[0] ?? '') ? parserModule() : null);
const { runCli } = await import('./run-cli.ts');
process.exitCode = await runCli(line, early);
