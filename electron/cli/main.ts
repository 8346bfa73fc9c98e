import { requireNewNode } from './require-node.ts';

requireNewNode();
const { runCli } = await import('./run-cli.ts');
process.exitCode = await runCli(process.argv.slice(2));
