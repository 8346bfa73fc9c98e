import { AppError } from '#shared/contract/errors';
import { PAPER_KINDS } from '#shared/contract/paper-names';
import {
  ask,
  findDate,
  findOption,
  requireOption,
  requirePositional,
  type Command,
  type Session,
} from '../command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openWorkspace } from '../open-workspace.ts';
import { formatOf, writeOut } from '../output.ts';

type PaperKind = (typeof PAPER_KINDS)[number];

const OPTIONS = {
  workspace: 'value',
  version: 'value',
  previous: 'value',
  meeting: 'value',
  out: 'value',
} as const;

export const paper: Command = {
  usage:
    'paper plan-update|cover-report|change-report --workspace W --version 3.4 [--previous 3.1] [--meeting 2023-06-07] --out F.docx|.html|.json',
  about: 'Writes a paper, every number in it worked out from the plan.',
  options: OPTIONS,
  run: (session) => {
    const name = requirePositional(session, 0, 'the paper: plan-update, cover-report or change-report');
    const kind = PAPER_KINDS.find((each) => each === name);
    if (kind === undefined)
      throw new AppError(
        'invalid-input',
        `There is no paper “${name}”. Choose plan-update, cover-report or change-report.`,
      );
    return write(session, kind);
  },
};

export const tracker: Command = {
  usage: 'tracker --workspace W --version 3.4 [--previous 3.1] --out F.xlsx',
  about: 'Writes the tracker workbook, with a breakdown that recounts itself.',
  options: OPTIONS,
  run: (session) => write(session, 'tracker'),
};

async function write(session: Session, kind: PaperKind): Promise<ExitCode> {
  const version = requireOption(session, 'version');
  const out = requireOption(session, 'out');
  const format = formatOf(out);
  if (format === null)
    throw new AppError('invalid-input', 'Please end --out in .docx, .html, .json or .xlsx.');
  const input = {
    paper: kind,
    format,
    version,
    previous: findOption(session, 'previous'),
    meeting: findDate(session, 'meeting'),
  };
  openWorkspace(session, 'view');
  const { bytes } = await ask(session, 'papers.write', input);
  await writeOut(session, out, bytes);
  return EXIT.done;
}
