import type { CheckedPaper } from '#shared/checks/paper/checked-paper';
import { preparePaper } from '#shared/checks/paper/prepare-paper';
import { prepareWorkbook } from '#shared/checks/paper/prepare-workbook';
import { RULES } from '#shared/checks/registry';
import type { Dictionary } from '#shared/checks/rule';
import { runChecks, type LineMemory } from '#shared/checks/run-checks';
import { DocumentRefused } from '#shared/document/refusal';
import { readFileFacts } from '#shared/formats/docx/read/file-facts';
import { openPackage } from '#shared/formats/opc/opc-package';
import { readDocument } from '#shared/formats/read-document';
import type { Vocabulary } from '#shared/recognise/vocabulary';
import { nodeCodec } from '../files/node-codec.ts';
import { loadDictionary } from '../spelling/dictionary.ts';
import type { CheckedFile, CheckedFiles, CheckRequest, CheckSurroundings } from './protocol.ts';

/** Checks papers; one that it has checked before it checks again faster, for it knows the lines that did not change. */
export class FileChecker {
  readonly #dictionaries = new Kept<Promise<Dictionary>>();
  readonly #memories = new Kept<LineMemory>();

  /** Reads papers and runs all rules over them. A paper that is refused leaves the others to be checked. */
  async check(request: CheckRequest, onProgress: (done: number, of: number) => void): Promise<CheckedFiles> {
    const { surroundings } = request;
    const { words } = surroundings.settings;
    const dictionary = await this.#dictionaries.get(words, () => loadDictionary(words));
    // What was found holds for as long as nothing else has changed around the papers.
    const memory = this.#memories.get(surroundings, () => new Map());
    return checkFiles(request, { dictionary, memory }, onProgress);
  }
}

/** A thing that is made anew when what it is made for has changed. */
class Kept<Thing> {
  #last: { readonly made: string; readonly thing: Thing } | null = null;

  get(madeFor: CheckSurroundings | readonly string[], make: () => Thing): Thing {
    const made = JSON.stringify(madeFor);
    if (this.#last?.made !== made) this.#last = { made, thing: make() };
    return this.#last.thing;
  }
}

interface Means {
  readonly dictionary: Dictionary;
  readonly memory: LineMemory;
}

async function checkFiles(
  { papers, vocabulary, surroundings, documents }: CheckRequest,
  { dictionary, memory }: Means,
  onProgress: (done: number, of: number) => void,
): Promise<CheckedFiles> {
  const steps = papers.length + RULES.length;
  const read: CheckedPaper[] = [];
  const files: CheckedFile[] = [];
  for (const [index, { fileName, bytes }] of papers.entries()) {
    onProgress(index, steps);
    try {
      const paper = await readPaper(fileName, bytes, vocabulary);
      read.push(paper);
      files.push(describe(paper, documents));
    } catch (error) {
      if (!(error instanceof DocumentRefused)) throw error;
      files.push({ fileName, refused: error.code });
    }
  }
  const result = runChecks(read, { ...surroundings, dictionary }, RULES, {
    memory,
    onProgress: ({ done }) => onProgress(papers.length + done, steps),
  });
  return { papers: files, result };
}

async function readPaper(name: string, bytes: Uint8Array, vocabulary: Vocabulary): Promise<CheckedPaper> {
  const { document } = await readDocument(bytes, nodeCodec);
  if (document.kind === 'workbook') return prepareWorkbook(document, name, vocabulary);
  return preparePaper(document, name, vocabulary, readFileFacts(openPackage(bytes, nodeCodec)));
}

function describe(paper: CheckedPaper, withDocument: boolean): CheckedFile {
  const { name, kind, date, lines, tables } = paper;
  return {
    fileName: name,
    refused: null,
    kind,
    date: date?.to ?? null,
    paragraphs: lines.filter((line) => line.text.trim() !== '').length,
    tables: tables.length,
    document: withDocument ? paper.document : null,
  };
}
