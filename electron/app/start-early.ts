import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { makeDataFolder } from './files/data-folder.ts';
import { startNodeChild } from './parser/node-child.ts';
import type { ParserChild } from './parser/parser-child.ts';

/**
 * What is worth starting before the program itself is loaded: the process that reads files (side by side with the
 * loading), and the keeping of compiled code in a folder that is open to this user alone.
 */
export function startEarly(parser: URL | null): ParserChild | null {
  process.env['NODE_COMPILE_CACHE'] ??= join(makeDataFolder(), 'code');
  enableCompileCache(process.env['NODE_COMPILE_CACHE']);
  return parser === null ? null : startNodeChild(parser);
}
