import { createApp, type App } from '#app/create-app';
import { nodeCodec } from '#app/files/node-codec';
import type { PlanContent } from '#shared/domain/plan';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import { buildPlanUpdate } from '#shared/papers/plan-update';
import { houseStyle } from './house-style.ts';

/** The parser process as the tests start it: from source. */
export const PARSER = new URL('../../electron/app/parser/child.ts', import.meta.url);

/** An app whose clock, ids and user are set, so that two of them do the same byte for byte. */
export function makeTestApp(dataFolder: string): App {
  let ids = 0;
  let seconds = 0;
  return createApp({
    parser: PARSER,
    program: 'Clearday test',
    dataFolder,
    who: 'tester',
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    now: () => new Date(Date.UTC(2025, 1, 4, 9, 0, seconds++)).toISOString(),
    onBug: (error) => {
      throw error;
    },
  });
}

/** A Word file that prints the plan. */
export async function planFile(content: PlanContent, version: string): Promise<Uint8Array> {
  const { writeDocx } = await import('#shared/formats/docx/write/write-docx');
  const source = { planTitle: content.title, version, contentHash: '0'.repeat(64), program: 'Clearday test' };
  const paper = buildPlanUpdate({
    content,
    scale: DEFAULT_SCALE,
    source,
    style: houseStyle,
    keyInFooter: false,
  });
  return writeDocx(paper, nodeCodec, houseStyle);
}

/** Brings a file in as a version. Throws when that fails. */
export async function importPlan(app: App, bytes: Uint8Array, version: string): Promise<void> {
  const file = app.admitBytes(`plan-${version}.docx`, bytes);
  const reply = await app.dispatch('imports.start', {
    file,
    tracked: 'accept',
    version,
    status: null,
    date: null,
    description: null,
    answers: {},
    acceptDoubts: true,
  });
  if (!reply.ok) throw new Error(reply.error.message);
}
