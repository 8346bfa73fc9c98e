// Brings in, issues, publishes and writes papers, over and over, and says what is done once it is done, until it is
// killed. Every line is a promise: what it says must be there afterwards.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toVersionId } from '#shared/domain/ids';
import { writeAtomically } from '#app/files/write-atomically';
import { runCommand } from '#app/store/history/run-command';
import { undo } from '#app/store/history/undo';
import { insertImportReport } from '#app/store/import-reports';
import { publishWorkspace } from '#app/store/publish';
import { insertSourceFile } from '#app/store/source-files';
import { getVersion } from '#app/store/versions/get-version';
import { issueVersion } from '#app/store/versions/issue-version';
import { saveDraft } from '#app/store/versions/save-draft';
import { openWorkspace } from '#app/store/workspace/open-workspace';
import { makeDraft, makeLargeContent, PLAN } from '#tests/support/store/plans';

const [folder = '', firstNumber = ''] = process.argv.slice(2);
// Without a number it only lets Node keep its compiled code.
if (firstNumber === '') process.exit(0);

const at = '2024-03-01T10:15:00.000Z';
const published = join(folder, 'shared', 'plan.clearday');
const paper = join(folder, 'papers', 'Report.docx');
const workspace = openWorkspace(join(folder, 'plan.clearday'), {
  context: { now: () => at, newId: () => 'id', sha256, who: 'Sam Patel' },
  machine: 'SAM-PC',
  backupRoot: join(folder, 'backups'),
  wanted: 'write',
});
let knownHash = existsSync(published) ? sha256(readFileSync(published)) : null;
console.log(`ready ${workspace.access.mode}`);

for (let number = Number(firstNumber); ; number += 1) {
  bringIn(number);
  undo(workspace, { who: 'Sam Patel', at });
  bringIn(number);
  console.log(`draft ${number}`);
  issue(number);
  console.log(`issued ${number}`);
  knownHash = await publishWorkspace(workspace.read, published, { knownHash, sha256 });
  console.log(`published ${number}`);
  await writeAtomically(paper, Buffer.alloc(300_000, number % 250));
  console.log(`paper ${number}`);
}

function bringIn(number: number): void {
  const id = toVersionId(`v-${number}`);
  runCommand(workspace, commandFor(`Brought in version ${number}`, null), (write) => {
    const bytes = Buffer.from(`The file that version ${number} came from.`);
    const source = insertSourceFile(write, { fileName: 'plan.docx', bytes }, { at, sha256 });
    const draft = { ...makeDraft(String(number), makeLargeContent(12)), source };
    saveDraft(write, PLAN, draft, { id, at, sha256 });
    insertImportReport(write, {
      id: `report-${number}`,
      planId: PLAN,
      versionId: id,
      source,
      importedAt: at,
      importedBy: 'Sam Patel',
      messages: [],
      omissions: [],
      questions: [],
      unplaced: [],
    });
  });
}

function issue(number: number): void {
  const id = toVersionId(`v-${number}`);
  const { meta, content } = getVersion(workspace.read, id, sha256);
  runCommand(workspace, commandFor(`Issued version ${number}`, 'It is final.'), (write) =>
    issueVersion(write, id, { meta, front: content }, { at, sha256 }),
  );
}

function commandFor(sentence: string, final: string | null): Parameters<typeof runCommand>[1] {
  return { operation: 'test', sentence, who: 'Sam Patel', at, about: [], final };
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
