import { createHash, randomUUID } from 'node:crypto';
import { parseFile } from '#app/parser/parse-file';
import type { ParsedFile } from '#app/parser/protocol';
import { defaultVocabulary } from '#app/resources';
import { runCommand } from '#app/store/history/run-command';
import { insertPlan } from '#app/store/plans';
import { insertSourceFile } from '#app/store/source-files';
import type { StoreContext } from '#app/store/store-context';
import { saveDraft } from '#app/store/versions/save-draft';
import { createWorkspace } from '#app/store/workspace/create-workspace';
import { openWorkspace } from '#app/store/workspace/open-workspace';
import type { Workspace } from '#app/store/workspace/workspace';
import { toActionId, toPlanId, toVersionId } from '#shared/domain/ids';
import { listActions } from '#shared/domain/plan';
import { NO_CORRECTIONS } from '#shared/recognise/draft';

/** The inner part of an import, in this process: what the import costs without starting another. */
export class Importer {
  private readonly workspace: Workspace;
  private readonly plan = toPlanId(randomUUID());
  private readonly context: StoreContext = {
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
    sha256: (data) => createHash('sha256').update(data).digest('hex'),
    who: 'bench',
  };

  constructor(path: string, backupRoot: string) {
    createWorkspace(path, this.context);
    this.workspace = openWorkspace(path, {
      context: this.context,
      machine: 'bench',
      backupRoot,
      wanted: 'write',
    });
    this.change('Plan', (write) => insertPlan(write, { id: this.plan, title: 'Bench' }, this.context.now()));
  }

  parse(bytes: Uint8Array): Promise<ParsedFile & { readonly bytes: Uint8Array }> {
    const request = {
      bytes,
      tracked: 'accept' as const,
      vocabulary: defaultVocabulary,
      corrections: NO_CORRECTIONS,
    };
    return parseFile(request, () => {}).then((parsed) => ({ ...parsed, bytes }));
  }

  store({ draft, bytes }: ParsedFile & { readonly bytes: Uint8Array }, label: string): void {
    const { sha256, now, newId } = this.context;
    const { content, scale } = draft;
    const meta = {
      label,
      status: 'Draft',
      date: null,
      description: '',
      sectionsAffected: '',
      reviewDue: null,
    };
    this.change(`Version ${label}`, (write) => {
      const source = insertSourceFile(write, { fileName: 'bench.docx', bytes }, { at: now(), sha256 });
      const actionIds = listActions(content).map(() => toActionId(newId()));
      saveDraft(
        write,
        this.plan,
        { meta, content, actionIds, scale, source },
        { id: toVersionId(newId()), at: now(), sha256 },
      );
    });
  }

  close(): void {
    this.workspace.close();
  }

  private change(sentence: string, apply: Parameters<typeof runCommand<void>>[2]): void {
    runCommand(
      this.workspace,
      { operation: 'bench', sentence, who: 'bench', at: this.context.now(), about: [], final: null },
      apply,
    );
  }
}
