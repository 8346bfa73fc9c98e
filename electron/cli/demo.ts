import { requireNewNode } from './require-node.ts';

requireNewNode();
const { runDemo } = await import('./main-job/run-demo.ts');
process.exitCode = await runDemo('demo');
