import { AppError } from '#shared/contract/errors';
import type { InputOf } from '#shared/contract/operations';
import type { PaperFile } from '#shared/contract/results';
import type { AppContext } from '../context.ts';
import { toFileName } from '../files/file-name.ts';
import { writeDocument } from '../write-document.ts';
import { buildPaper, FORMATS, PAPER_NAMES } from './build-paper.ts';
import { gatherPaperFacts } from './paper-facts.ts';

type PaperInput = InputOf<'papers.write'>;

/** A paper as a file. Throws AppError 'invalid-input' for a format that it does not come in. */
export async function writePaper(context: AppContext, input: PaperInput): Promise<PaperFile> {
  requireFormat(input);
  const facts = gatherPaperFacts(context, input);
  const document = buildPaper(context, input.paper, facts, input.format);
  const bytes = await writeDocument(document, input.format, context.paperStyle);
  const { planTitle, version } = facts.source;
  const name = `${planTitle || 'Improvement plan'} v${version} ${PAPER_NAMES[input.paper]}`;
  return { fileName: toFileName(name, input.format), bytes };
}

function requireFormat({ paper, format }: PaperInput): void {
  if (FORMATS[paper].includes(format)) return;
  throw new AppError(
    'invalid-input',
    `A ${PAPER_NAMES[paper]} can be written as ${FORMATS[paper].join(' or ')}, not as ${format}.`,
  );
}
