import { parseArgs } from 'node:util';
import { AppError } from '#shared/contract/errors';

export interface LoopbackArguments {
  readonly workspace: string | null;
  /** False for tests, which bring a browser of their own. */
  readonly window: boolean;
  /** Further switches for the browser, as "--headless" where there is no screen. */
  readonly switches: readonly string[];
}

/** Throws AppError 'invalid-input' with how it goes. */
export function readArguments(line: readonly string[]): LoopbackArguments {
  try {
    const { values } = parseArgs({
      args: [...line],
      options: {
        workspace: { type: 'string' },
        'no-window': { type: 'boolean' },
        headless: { type: 'boolean' },
      },
      strict: true,
    });
    return {
      workspace: values.workspace ?? null,
      window: values['no-window'] !== true,
      switches: values.headless === true ? ['--headless', '--disable-gpu'] : [],
    };
  } catch {
    throw new AppError('invalid-input', 'Clearday starts with nothing, or with "--workspace FILE".');
  }
}
