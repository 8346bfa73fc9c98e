import { paragraph, row, section, table, text } from '#shared/document/build';
import { BODY_START, type SourceRef } from '#shared/document/source-ref';
import {
  NO_PROPERTIES,
  type Block,
  type Comment,
  type DocumentProperties,
  type ListMark,
  type Paragraph,
  type Table,
  type TextDocument,
} from '#shared/document/text-document';
import { runChecks } from '#shared/checks/run-checks';
import { preparePaper } from '#shared/checks/paper/prepare-paper';
import type { FileFacts } from '#shared/document/file-facts';
import { toPlanId, toVersionId } from '#shared/domain/ids';
import type { PlanVersion } from '#shared/domain/version';
import type { CheckedPaper } from '#shared/checks/paper/checked-paper';
import type { Finding } from '#shared/checks/finding';
import { NO_CONTEXT, type CheckContext, type Rule } from '#shared/checks/rule';
import { defaultVocabulary } from '#app/resources';

/** What a paper has besides its text. */
export interface PaperParts {
  readonly name?: string;
  readonly properties?: Partial<DocumentProperties>;
  readonly footer?: string;
  /** Stands after what the lines say, for what they cannot: links, pictures, form fields. */
  readonly blocks?: readonly Block[];
  readonly comments?: readonly Comment[];
  readonly language?: string | null;
  readonly file?: Partial<FileFacts>;
}

const NO_FACTS: FileFacts = {
  company: null,
  reportsTo: null,
  typeface: null,
  textSize: null,
  language: null,
};

/**
 * A paper from a few lines of text:
 * "# Heading" to "### Heading", "! Title", "- bullet", "a) item" and "1. item" as Word's own list,
 * "| a | b |" a table row ("|| a | b |" a header row; a cell may start with a shade, as in "[FF0000]", and "/" breaks its
 * lines), "= Heading\t4" an entry of the contents list, and everything else a paragraph. An empty line ends a table.
 */
export function paperOf(source: string, parts: PaperParts = {}): CheckedPaper {
  const file = parts.file === undefined ? null : { ...NO_FACTS, ...parts.file };
  return preparePaper(documentOf(source, parts), parts.name ?? 'paper.docx', defaultVocabulary, file);
}

export function documentOf(source: string, parts: PaperParts = {}): TextDocument {
  const { properties, footer, blocks = [], comments = [], language = 'en-GB' } = parts;
  const body = place([...readBlocks(source), ...blocks], 'body');
  const furniture = footer === undefined ? {} : { footer: place(readBlocks(footer), 'footer') };
  return {
    kind: 'text',
    properties: { ...NO_PROPERTIES, ...properties },
    language,
    body,
    sections: [section(0, A4, furniture)],
    notes: [],
    comments,
  };
}

const A4 = {
  width: 11906,
  height: 16838,
  orientation: 'portrait',
  margins: { top: 1440, right: 1440, bottom: 1440, left: 1440 },
} as const;

function readBlocks(source: string): Block[] {
  const blocks: Block[] = [];
  let rows: string[] = [];
  let entries: Paragraph[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(readTable(rows));
    if (entries.length > 0) blocks.push({ kind: 'contents', at: BODY_START, levels: 2, entries });
    rows = [];
    entries = [];
  };
  for (const line of source
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n')) {
    const trimmed = line.trim();
    if (trimmed.startsWith('|')) rows.push(trimmed);
    else if (trimmed.startsWith('= ')) entries.push(paragraph(trimmed.slice(2)));
    else {
      endTable();
      if (trimmed !== '') blocks.push(readParagraph(trimmed));
    }
  }
  endTable();
  return blocks;
}

function readParagraph(line: string): Paragraph {
  const heading = /^(#{1,6}) (.*)$/.exec(line);
  if (heading !== null) {
    const level = heading[1]?.length ?? 1;
    return paragraph(heading[2] ?? '', { style: `Heading ${level}`, heading: { level, by: 'style' } });
  }
  if (line.startsWith('! ')) return paragraph(line.slice(2), { style: 'Title' });
  if (line.startsWith('- ')) return paragraph(line.slice(2), { list: listMark('bullet', '•') });
  const item = /^(?:([a-z])\)|(\d+)\.) (.*)$/.exec(line);
  if (item === null) return paragraph(line.replaceAll('\\t', '\t'));
  const [, letter, figure, words = ''] = item;
  const mark =
    letter === undefined ? listMark('decimal', `${figure}.`) : listMark('lower-letter', `${letter})`);
  return paragraph(words, { list: mark });
}

function listMark(kind: ListMark['kind'], label: string): ListMark {
  return { list: kind, level: 0, kind, label };
}

function readTable(lines: readonly string[]): Table {
  const rows = lines.map((line) => {
    const header = line.startsWith('||');
    const cells = line
      .replace(/^\|\|?/, '')
      .replace(/\|$/, '')
      .split('|');
    return row(
      cells.map((cell) => {
        const [, fill, words = ''] = /^\s*(?:\[([0-9A-F]{6})\])?(.*)$/.exec(cell) ?? [];
        const content = words.trim().split(' / ').map(readCellLine);
        return fill === undefined ? content : { content, fill };
      }),
      header,
    );
  });
  return table('', [], rows);
}

function readCellLine(words: string): Paragraph {
  return words.startsWith('- ')
    ? paragraph(words.slice(2), { list: listMark('bullet', '•') })
    : paragraph([text(words)]);
}

/** Gives blocks their places, as a reader would. */
function place(blocks: readonly Block[], part: 'body' | 'footer'): Block[] {
  const base: SourceRef = { ...BODY_START, part };
  let tables = 0;
  let paragraphs = 0;
  return blocks.map((block) => {
    if (block.kind === 'contents') {
      const placed = block.entries.map((entry) => ({ ...entry, at: { ...base, paragraph: ++paragraphs } }));
      return { ...block, entries: placed };
    }
    if (block.kind !== 'table') return { ...block, at: { ...base, paragraph: ++paragraphs } };
    const at = { ...base, table: ++tables };
    const rows = block.rows.map((each, rowIndex) => ({
      ...each,
      cells: each.cells.map((cell) => {
        const here = { ...at, row: rowIndex + 1, column: cell.column + 1 };
        const inside = cell.blocks.map((inner, index) => ({
          ...inner,
          at: { ...here, paragraph: index + 1 },
        }));
        return { ...cell, at: here, blocks: inside };
      }),
    }));
    return { ...block, at, rows };
  });
}

/**
 * What one rule finds in a paper, a finding a line: "error at 2.1: “words”: Reason. Suggestion. [fix: …] [also at …]".
 * Throws when the rule itself breaks.
 */
export function findingsOf(
  rule: Rule,
  paper: CheckedPaper | string | readonly CheckedPaper[],
  context: Partial<CheckContext> = {},
): string[] {
  const papers = typeof paper === 'string' ? [paperOf(paper)] : 'lines' in paper ? [paper] : paper;
  const { findings, failures } = runChecks(papers, { ...NO_CONTEXT, ...context }, [rule]);
  const [failure] = failures;
  if (failure !== undefined) throw new Error(failure.message);
  return findings.map((finding) => showFinding(finding, papers.length > 1));
}

export function showFinding(finding: Finding, withPaper = false): string {
  const { severity, place: at, reason, suggestion, fix, places } = finding;
  const where = withPaper ? `${at.paper}, ${at.where}` : at.where;
  return [
    `${severity} at ${where}: “${at.quote}”: ${reason}`,
    suggestion ?? '',
    fix === null ? '' : `[fix: ${fix}]`,
    places.length === 0
      ? ''
      : `[also at ${places.map((each) => `${withPaper ? `${each.paper}, ` : ''}${each.where} “${each.quote}”`).join('; ')}]`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** A plan as it lies in a workspace, issued, read from a paper. */
export function versionOf(label: string, source: string): PlanVersion {
  const draft = paperOf(source).plan;
  if (draft === null) throw new Error('There is no plan in the paper.');
  return {
    id: toVersionId(label),
    planId: toPlanId('plan'),
    sequence: 1,
    meta: {
      label,
      status: 'Final',
      date: '2023-06-07',
      description: '',
      sectionsAffected: '',
      reviewDue: null,
    },
    state: 'issued',
    content: draft.content,
    actionIds: [],
    scale: draft.scale,
    source: null,
  };
}
