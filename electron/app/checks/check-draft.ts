import type { OpenedCheck } from '#shared/contract/check-results';
import type { InputOf } from '#shared/contract/operations';
import type { AppContext } from '../context.ts';
import { writePaper } from '../papers/write-paper.ts';
import { openOwnPaper } from './check-papers.ts';

/**
 * Checks one of Clearday's own papers as it would be written now, against the version that it is about. Quietly,
 * because it is asked while somebody writes.
 */
export async function checkDraft(context: AppContext, input: InputOf<'checks.draft'>): Promise<OpenedCheck> {
  const file = await writePaper(context, { ...input, format: 'docx' });
  const handle = context.files.admit(file);
  try {
    return await openOwnPaper(context, { files: [handle], version: input.version, meeting: input.meeting });
  } finally {
    context.files.release(handle);
  }
}
