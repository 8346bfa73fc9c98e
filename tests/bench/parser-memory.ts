import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PARSER_FLAGS } from '#app/parser/node-child';
import { defaultVocabulary } from '#app/resources';
import { NO_CORRECTIONS } from '#shared/recognise/draft';

const PARSER = fileURLToPath(new URL('../../out/parser/child.js', import.meta.url));

/**
 * Peak memory, in bytes, of the built parser process as it reads a file and recognises the plan in it. Not a number
 * where the system keeps no such account (it does on Linux).
 */
export async function measureParserMemory(file: string): Promise<number> {
  const child = fork(PARSER, [], { execArgv: [...PARSER_FLAGS], serialization: 'advanced' });
  child.send({
    bytes: readFileSync(file),
    tracked: 'accept',
    vocabulary: defaultVocabulary,
    corrections: NO_CORRECTIONS,
  });
  for (;;) {
    const [message]: { readonly kind: string }[] = await once(child, 'message');
    if (message?.kind === 'progress') continue;
    const peak = message?.kind === 'parsed' ? peakOf(child.pid) : Number.NaN;
    child.disconnect();
    return peak;
  }
}

function peakOf(pid: number | undefined): number {
  const account = `/proc/${pid}/status`;
  const kibibytes = existsSync(account)
    ? /VmHWM:\s+(\d+)/.exec(readFileSync(account, 'utf8'))?.[1]
    : undefined;
  return kibibytes === undefined ? Number.NaN : Number(kibibytes) * 1024;
}
