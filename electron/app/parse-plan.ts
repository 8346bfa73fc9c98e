import { AppError } from '#shared/contract/errors';
import { DocumentRefused } from '#shared/document/refusal';
import { NO_CORRECTIONS } from '#shared/recognise/draft';
import type { AppContext } from './context.ts';
import type { SourceFileBytes } from './files/read-source-file.ts';
import { describePhase } from './imports/review-desk.ts';
import type { ParsedFile } from './parser/protocol.ts';
import { refusedFile } from './read-error.ts';

/**
 * Reads the plan in a file that was let in, in a process of its own. Throws AppError 'file-refused', 'cancelled', or
 * 'no-plan' for a readable file that holds none.
 */
export async function parsePlan(
  context: AppContext,
  file: SourceFileBytes,
  tracked: 'accept' | 'reject',
  answers: Readonly<Record<string, string>>,
): Promise<ParsedFile> {
  const corrections = { ...NO_CORRECTIONS, answers };
  const request = { bytes: file.bytes, tracked, vocabulary: context.vocabulary, corrections };
  const parsed = await context.works
    .run(`Reading ${file.fileName}`, ({ signal, tell }) =>
      context.parser.parse(request, {
        signal,
        ...context.parseOptions,
        onPhase: (phase) => {
          context.parseOptions.onPhase?.(phase);
          tell(...describePhase(phase, file.fileName));
        },
      }),
    )
    .catch((error: unknown) => {
      throw error instanceof DocumentRefused ? refusedFile(error, file.fileName) : error;
    });
  const holdsPlan = parsed.draft.content.priorities.some((priority) => priority.actions.length > 0);
  if (!holdsPlan)
    throw new AppError('no-plan', describeNoPlan(file.fileName), { messages: parsed.messages.length });
  return parsed;
}

/** What to tell somebody whose file holds no plan. */
export function describeNoPlan(fileName: string): string {
  return (
    `${fileName} can be read, but no action plan was found in it. ` +
    'A plan is a table with a column for the action and one for the lead or the rating; check that you chose the right file. ' +
    'Where its columns have names of their own, add them under Settings, Words that plans are read by.'
  );
}
