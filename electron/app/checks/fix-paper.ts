import type { FixedPaper } from '#shared/contract/check-results';
import { AppError } from '#shared/contract/errors';
import type { InputOf } from '#shared/contract/operations';
import { DocumentRefused } from '#shared/document/refusal';
import type { AppContext } from '../context.ts';
import { toFileName } from '../files/file-name.ts';
import { refusedFile } from '../read-error.ts';

/**
 * A copy of a paper with fixes in it as tracked changes of Clearday's, for a person to accept in Word.
 * Throws AppError 'invalid-input' where none of them could be made.
 */
export async function fixPaper(
  context: AppContext,
  { file, fixes }: InputOf<'checks.fix'>,
): Promise<FixedPaper> {
  const { fileName, bytes } = context.files.get(file);
  const date = `${context.store.now().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`;
  const request = { fixing: bytes, fixes, by: { author: 'Clearday', date } };
  const fixed = await context.parser.fix(request, context.parseOptions).catch((error: unknown) => {
    throw error instanceof DocumentRefused ? refusedFile(error, fileName) : error;
  });
  const made = fixed.made.length;
  if (made === 0) {
    throw new AppError(
      'invalid-input',
      `Nothing in “${fileName}” could be fixed without asking: the words stand in a field, a header or a tracked change. Change them in Word.`,
    );
  }
  const name = toFileName(`${fileName.replace(/\.[a-z]+$/i, '')} checked`, 'docx');
  return { fileName: name, bytes: fixed.bytes, made, left: fixes.length - made };
}
