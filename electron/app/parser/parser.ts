import { DocumentRefused } from '#shared/document/refusal';
import type { FixedFile } from '#shared/formats/docx/fix/apply-fixes';
import { endedEarly } from './ended-early.ts';
import { HeldReader } from './held-reader.ts';
import type { ParseOptions, ParserChild } from './parser-child.ts';
import type {
  CheckedFiles,
  CheckRequest,
  FixRequest,
  ParsedFile,
  ParseRequest,
  ParserMessage,
} from './protocol.ts';

export interface Parser {
  /** Throws DocumentRefused, also when the process runs out of time or memory or is cancelled. */
  readonly parse: (request: ParseRequest, options?: ParseOptions) => Promise<ParsedFile>;
  /** Reads papers and runs the rules over them. Throws DocumentRefused when the process breaks off. */
  readonly check: (request: CheckRequest, options?: ParseOptions) => Promise<CheckedFiles>;
  /** Makes fixes in a Word file. Throws DocumentRefused when the process breaks off. */
  readonly fix: (request: FixRequest, options?: ParseOptions) => Promise<FixedFile>;
  /** A process that stays. Whoever takes it closes it. */
  readonly hold: () => HeldReader;
  /** Starts a process ahead of time. */
  readonly warm: () => void;
  readonly close: () => void;
}

/** Longest that one file may take, in milliseconds (reliability.md 3.1). */
export const LONGEST_PARSE = 60_000;

export interface ParserSettings {
  readonly longest?: number;
  /** A process that the host has started already. */
  readonly early?: ParserChild | null;
}

/** Reads files one process each: a process that has read a hostile file is never used again. */
export function createParser(
  start: () => ParserChild,
  { longest = LONGEST_PARSE, early = null }: ParserSettings = {},
): Parser {
  let waiting = early;
  const take = (): ParserChild => {
    const child = waiting ?? start();
    waiting = null;
    return child;
  };
  return {
    parse: (request, options = {}) =>
      askChild(take(), { request, longest, options }, (message) =>
        message.kind === 'parsed' ? message.file : null,
      ),
    check: (request, options = {}) =>
      askChild(
        take(),
        { request, longest: longest * Math.max(1, request.papers.length), options },
        (message) => (message.kind === 'checked' ? message.files : null),
      ),
    fix: (request, options = {}) =>
      askChild(take(), { request, longest, options }, (message) =>
        message.kind === 'fixed' ? message.file : null,
      ),
    hold: () => new HeldReader(take(), longest),
    warm: () => {
      waiting ??= start();
    },
    close: () => {
      waiting?.release();
      waiting = null;
    },
  };
}

interface Asked {
  readonly request: ParseRequest | CheckRequest | FixRequest;
  readonly longest: number;
  readonly options: ParseOptions;
}

async function askChild<Answer>(
  child: ParserChild,
  { request, longest, options }: Asked,
  readAnswer: (message: ParserMessage) => Answer | null,
): Promise<Answer> {
  const { signal, onPhase, onChecking } = options;
  let whole = false;
  try {
    const given = await new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => reject(new DocumentRefused('IMPORT_TIMEOUT')), longest);
      const settle = (done: () => void): void => {
        clearTimeout(timer);
        done();
      };
      const cancel = (): void => settle(() => reject(new DocumentRefused('IMPORT_CANCELLED')));
      if (signal?.aborted === true) cancel();
      signal?.addEventListener('abort', cancel, { once: true });
      child.onEnd((end) => settle(() => reject(endedEarly(end))));
      child.onMessage((message) => {
        if (message.kind === 'progress') onPhase?.(message.phase);
        if (message.kind === 'checking') onChecking?.(message.done, message.of);
        const answer = readAnswer(message);
        if (answer !== null) settle(() => resolve(answer));
        if (message.kind === 'refused')
          settle(() => reject(new DocumentRefused(message.code, message.detail)));
        if (message.kind === 'failed')
          settle(() => reject(new DocumentRefused('IMPORT_STOPPED', message.detail)));
      });
      child.send(request);
    });
    whole = true;
    return given;
  } finally {
    if (whole) child.release();
    else child.kill();
  }
}
