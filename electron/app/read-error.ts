import { AppError } from '#shared/contract/errors';
import { DocumentRefused, describeRefusal } from '#shared/document/refusal';
import { FileProblem } from './files/file-problem.ts';
import { ChangeRefused } from './store/change-refusal.ts';
import { WorkspaceRefused } from './store/refusal.ts';

/** The error that a person can act on; null for a bug. */
export function readError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof WorkspaceRefused) {
    return new AppError('workspace-refused', error.message, { reason: error.code });
  }
  if (error instanceof ChangeRefused) {
    const missing = error.code === 'not-found';
    return new AppError(missing ? 'not-found' : 'conflict', error.message, { reason: error.code });
  }
  if (error instanceof FileProblem)
    return new AppError('file-refused', error.message, { reason: error.code });
  if (error instanceof DocumentRefused) return refusedFile(error, 'The file');
  return null;
}

/** A refusal in words about the file of that name. */
export function refusedFile(error: DocumentRefused, fileName: string): AppError {
  const cancelled = error.code === 'IMPORT_CANCELLED';
  return new AppError(cancelled ? 'cancelled' : 'file-refused', describeRefusal(error.code, fileName), {
    reason: error.code,
  });
}
