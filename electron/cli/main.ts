import { requireNewNode } from './require-node.ts';

requireNewNode();
await import('./start.ts');
