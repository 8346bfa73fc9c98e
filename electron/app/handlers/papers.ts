import { AppError } from '#shared/contract/errors';
import { toRunner, type Runner } from '#shared/contract/dispatch';
import { OPERATIONS, type InputOf } from '#shared/contract/operations';
import type { PaperFile } from '#shared/contract/results';
import type { AnyDocument } from '#shared/document/read-result';
import type { PlanComparison } from '#shared/compare/changes';
import type { PlanVersion } from '#shared/domain/version';
import { listRedItems } from '#shared/figures/red-items';
import { buildChangeReport } from '#shared/papers/change-report';
import { buildChangeWorkbook } from '#shared/papers/change-workbook';
import { buildCoverReport } from '#shared/papers/cover-report';
import type { PaperSource } from '#shared/papers/paper-source';
import { buildPlanUpdate } from '#shared/papers/plan-update';
import { buildTracker } from '#shared/papers/tracker';
import { compareVersions, figuresOf } from '../comparison.ts';
import type { AppContext } from '../context.ts';
import { toFileName } from '../files/file-name.ts';
import { writeDocument } from '../write-document.ts';
import { findPrevious, getSummaryByLabel, getVersionByLabel, labelOnPaper } from '../versions.ts';

type PaperInput = InputOf<'papers.write'>;

export function paperRunners(context: AppContext): Record<'papers.write', Runner> {
  return { 'papers.write': toRunner(OPERATIONS['papers.write'], (input) => writePaper(context, input)) };
}

async function writePaper(context: AppContext, input: PaperInput): Promise<PaperFile> {
  requireFormat(input);
  const facts = gatherFacts(context, input);
  const document = buildPaper(context, input, facts);
  const bytes = await writeDocument(document, input.format, context.paperStyle);
  return { fileName: fileNameOf(facts, input), bytes };
}

const FORMATS: Readonly<Record<PaperInput['paper'], ReadonlyArray<PaperInput['format']>>> = {
  'plan-update': ['docx', 'html', 'json'],
  'cover-report': ['docx', 'html', 'json'],
  'change-report': ['docx', 'html', 'json', 'xlsx'],
  tracker: ['xlsx', 'json'],
};

const NAMES: Readonly<Record<PaperInput['paper'], string>> = {
  'plan-update': 'plan update',
  'cover-report': 'cover report',
  'change-report': 'change report',
  tracker: 'tracker',
};

function requireFormat({ paper, format }: PaperInput): void {
  if (FORMATS[paper].includes(format)) return;
  throw new AppError(
    'invalid-input',
    `A ${NAMES[paper]} can be written as ${FORMATS[paper].join(' or ')}, not as ${format}.`,
  );
}

interface Facts {
  readonly version: PlanVersion;
  readonly previous: { readonly version: PlanVersion; readonly comparison: PlanComparison } | null;
  readonly source: PaperSource;
}

function gatherFacts(context: AppContext, input: PaperInput): Facts {
  const version = getVersionByLabel(context, input.version);
  const before = findPrevious(context, version, input.previous);
  const previous =
    before === null ? null : { version: before, comparison: compareVersions(context, before, version) };
  const source = {
    planTitle: version.content.title,
    version: labelOnPaper(version),
    contentHash: getSummaryByLabel(context, version.meta.label).contentHash,
    program: context.program,
  };
  return { version, previous, source };
}

function buildPaper(
  context: AppContext,
  input: PaperInput,
  { version, previous, source }: Facts,
): AnyDocument {
  const { content, scale } = version;
  const asOf = input.meeting ?? version.meta.date ?? context.store.now().slice(0, 10);
  const figures = figuresOf(context, version, previous, asOf);
  const { paperStyle: style } = context;
  switch (input.paper) {
    case 'plan-update':
      return buildPlanUpdate({ content, scale, source, style, keyInFooter: true });
    case 'tracker':
      return buildTracker({ content, scale, figures, comparison: previous?.comparison ?? null, source });
    case 'change-report': {
      if (previous === null)
        throw new AppError(
          'not-found',
          `Version ${version.meta.label} is the first, so there is nothing to compare it with.`,
        );
      const { comparison } = previous;
      if (input.format === 'xlsx') return buildChangeWorkbook({ comparison, figures, source });
      return buildChangeReport({ comparison, figures, source, style });
    }
    case 'cover-report':
      return buildCoverReport({
        council: '',
        board: 'Improvement Board',
        meeting: input.meeting,
        content,
        figures,
        comparison: previous?.comparison ?? null,
        redItems: listRedItems(content, scale),
        commentary: {},
        topFive: null,
        freeSections: [],
        requests: null,
        presenter: null,
        source,
        style,
      });
    default:
      return input.paper satisfies never;
  }
}

function fileNameOf({ source }: Facts, { paper, format }: PaperInput): string {
  return toFileName(`${source.planTitle || 'Improvement plan'} v${source.version} ${NAMES[paper]}`, format);
}
