import { readFile } from 'node:fs/promises';
import { resolveAsset, type AssetMap } from '../policy/assets.ts';
import { pageHeaders, paperHeaders } from '../policy/csp.ts';
import { ORIGIN } from '../policy/origin.ts';

/** Papers that are being printed, by the path that they are served at. */
export type PapersToPrint = ReadonlyMap<string, string>;

/** Answers the addresses of the program: the files of the built page, and papers while they are printed (E-11, E-12). */
export function servePage(assets: AssetMap, papers: PapersToPrint): (request: Request) => Promise<Response> {
  return async (request) => {
    const paper = papers.get(request.url.slice(ORIGIN.length));
    if (paper !== undefined && request.url.startsWith(`${ORIGIN}/`) && request.method === 'GET') {
      return answer(200, paper, 'text/html; charset=utf-8', paperHeaders());
    }
    const initiator: unknown = Reflect.get(request, 'initiatorOrigin');
    const resolved = resolveAsset(
      {
        url: request.url,
        method: request.method,
        initiatorOrigin: typeof initiator === 'string' ? initiator : null,
      },
      assets,
    );
    if (resolved.status !== 200)
      return answer(resolved.status, '', 'text/plain; charset=utf-8', pageHeaders());
    return answer(200, await readFile(resolved.asset.file), resolved.asset.type, pageHeaders());
  };
}

function answer(
  status: number,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  headers: Readonly<Record<string, string>>,
): Response {
  return new Response(body, { status, headers: { 'Content-Type': type, ...headers } });
}
