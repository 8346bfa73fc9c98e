import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { createParser, type Parser } from '#app/parser/parser';
import type { ParseRequest } from '#app/parser/protocol';
import { defaultVocabulary } from '#app/resources';
import { NO_CORRECTIONS } from '#shared/recognise/draft';
import { PARSER, planFile } from '#tests/support/contract-app';
import { FakeElectron } from '#tests/support/fake-electron/fake-electron';
import { planOf } from '#tests/support/plans';
import { startUtilityChild } from '../../../electron/desktop/utility-child.ts';

let electron: FakeElectron;
beforeEach(() => {
  electron = new FakeElectron();
});
afterEach(() => electron.dispose());

function parser(): Parser {
  return createParser(() => startUtilityChild(electron.parts, PARSER));
}

async function request(): Promise<ParseRequest> {
  const bytes = await planFile(planOf({ ref: '1.1', activity: 'blue' }), '1.0');
  return { bytes, tracked: 'accept', vocabulary: defaultVocabulary, corrections: NO_CORRECTIONS };
}

describe('the parser in the desktop program', () => {
  it('is a utility process that gets nothing of the program’s surroundings (E-17)', async () => {
    await parser().parse(await request());
    expect(electron.called('fork')).toEqual([
      [
        fileURLToPath(PARSER),
        [],
        {
          execArgv: ['--max-old-space-size=512'],
          serviceName: 'Clearday parser',
          stdio: 'pipe',
          env: {},
        },
      ],
    ]);
  });

  it('reads a file as it does under Node', async () => {
    const phases: string[] = [];
    const { draft } = await parser().parse(await request(), { onPhase: (phase) => phases.push(phase) });
    expect([draft.content.priorities[0]?.actions[0]?.activityRating, phases]).toEqual([
      'blue',
      ['reading', 'recognising'],
    ]);
  });

  it('may die: the file is refused, and the next one is read (E-17)', async () => {
    const ours = parser();
    const dying = ours.parse(await request());
    for (const utility of electron.utilities) utility.kill();
    await expect(dying).rejects.toMatchObject({ code: 'IMPORT_STOPPED' });
    expect((await ours.parse(await request())).draft.content.priorities.length).toBe(1);
  });

  it('is ended when it takes more memory than the program allows (E-17)', async () => {
    electron.app.workingSetSize = 2 * 1024 * 1024;
    const slow = createParser(() =>
      startUtilityChild(electron.parts, new URL('../../support/desktop/silent-child.ts', import.meta.url)),
    );
    await expect(slow.parse(await request())).rejects.toMatchObject({ code: 'IMPORT_MEMORY' });
  });

  it('is ended when its file is no longer wanted (E-17)', async () => {
    const controller = new AbortController();
    const cancelled = parser().parse(await request(), { signal: controller.signal });
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ code: 'IMPORT_CANCELLED' });
  });
});
