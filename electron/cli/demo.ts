import { requireNewNode } from './require-node.ts';

requireNewNode();
const { runDemo } = await import('./demo/run-demo.ts');
process.exitCode = await runDemo('demo');
