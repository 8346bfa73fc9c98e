import { DocumentRefused } from '#shared/document/refusal';

/** The code that an attempt is refused with, or "read" when it is not refused. Any other error goes through. */
export function outcomeOf(attempt: () => unknown): string {
  try {
    attempt();
    return 'read';
  } catch (error) {
    if (error instanceof DocumentRefused) return error.code;
    throw error;
  }
}
