import { settleRevisions } from '#shared/document/revisions';
import { refuse } from '#shared/document/refusal';
import type { AnyDocument } from '#shared/document/read-result';
import { readJson } from '#shared/formats/json/read-json';
import { readDocument } from '#shared/formats/read-document';
import { recognise } from '#shared/recognise/recognise';
import { recognisePlanJson } from '#shared/recognise/from-plan-json';
import type { ReadFile } from '#shared/review/held-review';
import { nodeCodec } from '../files/node-codec.ts';
import type { ParsedFile, ParsePhase, ParseRequest } from './protocol.ts';

const OPEN_BRACE = 0x7b;

/**
 * Reads a file and recognises the plan in it: a Word or Excel file, or a plan in the exchange format.
 * Throws DocumentRefused.
 */
export async function parseFile(
  request: ParseRequest,
  onPhase: (phase: ParsePhase) => void,
): Promise<ParsedFile> {
  const { bytes, tracked, vocabulary, corrections } = request;
  onPhase('reading');
  const { source, messages, omissions } = await readSource(bytes);
  onPhase('recognising');
  const draft =
    source.kind === 'exchange'
      ? recognisePlanJson(source.plan, vocabulary, corrections)
      : recognise(settle(source.document, tracked), vocabulary, corrections);
  return { draft, messages: [...messages, ...draft.messages], omissions };
}

/** What a file holds, before anything is recognised in it. Throws DocumentRefused. */
export async function readSource(bytes: Uint8Array): Promise<Omit<ReadFile, 'fileName'>> {
  if (isJson(bytes)) {
    const { content, messages } = parseJson(bytes);
    return { source: { kind: 'exchange', plan: await checkPlanJson(content) }, messages, omissions: [] };
  }
  const { document, messages, omissions } = await readDocument(bytes, nodeCodec);
  return { source: { kind: 'document', document }, messages, omissions };
}

function isJson(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef ? 3 : 0;
  const first = bytes.subarray(start, start + 64).find((byte) => byte > 0x20);
  return first === OPEN_BRACE;
}

/** The schema library is loaded for JSON alone: most files are not. */
async function checkPlanJson(content: unknown): Promise<Parameters<typeof recognisePlanJson>[0]> {
  const { planSchema } = await import('#shared/contract/plan-schema');
  const checked = planSchema.safeParse(content);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  return refuse('PLAN_JSON_INVALID', issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}`);
}

function parseJson(bytes: Uint8Array): ReturnType<typeof readJson> {
  try {
    return readJson(bytes);
  } catch (error) {
    return refuse('PLAN_JSON_INVALID', error instanceof Error ? error.message : '');
  }
}

function settle(document: AnyDocument, tracked: ParseRequest['tracked']): AnyDocument {
  if (document.kind !== 'text') return document;
  return settleRevisions(document, tracked === 'accept' ? 'accepted' : 'rejected');
}
