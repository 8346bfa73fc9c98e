import { readFileSync } from 'node:fs';
import { foldSpaces } from '#shared/document/text';
import { preparePaper } from '#shared/checks/paper/prepare-paper';
import type { CheckedPaper } from '#shared/checks/paper/checked-paper';
import type { Finding, Place } from '#shared/checks/finding';
import type { Line } from '#shared/checks/paper/line';
import { readDocument } from '#shared/formats/read-document';
import { nodeCodec } from '#app/files/node-codec';
import { defaultVocabulary } from '#app/resources';
import { isReferenceMissing, referencePath } from './reference.ts';

/** A mistake in a published paper, as people found it. */
export interface PublishedDefect {
  readonly id: string;
  readonly document: string;
  readonly where: string;
  readonly quote: string;
  readonly kind: string;
  readonly certainty: 'clear' | 'query';
}

/** None where the reference papers are missing. */
export function readPublishedDefects(): readonly PublishedDefect[] {
  if (isReferenceMissing()) return [];
  const { defects } = JSON.parse(readFileSync(referencePath('truth/published-defects.json'), 'utf8'));
  return defects;
}

export async function prepareReference(name: string): Promise<CheckedPaper> {
  const { document } = await readDocument(new Uint8Array(readFileSync(referencePath(name))), nodeCodec);
  if (document.kind !== 'text') throw new Error(`${name} is no Word file.`);
  return preparePaper(document, name, defaultVocabulary);
}

/** Findings that point at the words of a defect, at its place. */
export function findingsAt(
  defect: PublishedDefect,
  paper: CheckedPaper,
  findings: readonly Finding[],
): readonly Finding[] {
  const stretches = findQuote(defect, paper);
  return findings.filter(({ place, places }) =>
    [place, ...places].some((each) => stretches.some((stretch) => touches(each, stretch))),
  );
}

interface Stretch {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
}

function level(text: string): string {
  return text.replaceAll(/[’‘]/g, "'").replaceAll(/[“”]/g, '"');
}

/** Where the quotation stands. Tabs in it part cells; a number at its front may be Word's own. */
function findQuote({ quote, where }: PublishedDefect, { lines }: CheckedPaper): Stretch[] {
  const parts = level(quote.replaceAll(/<\/?i>|\*\*(?=tbc)|(?<=tbc)\*\*/g, ''))
    .split('\t')
    .map(foldSpaces);
  const all = lines.flatMap((line) =>
    parts.flatMap((part) => {
      const start = part === '' ? -1 : level(line.text.replaceAll(/[\s\u00a0]/g, ' ')).indexOf(part);
      return start === -1 ? [] : [{ line, start, end: start + part.length }];
    }),
  );
  const refs = where.match(/\d{1,2}\.\d{1,2}/g) ?? [];
  const near = all.filter(({ line }) =>
    refs.some(
      (ref) =>
        line.where.startsWith(ref) ||
        line.where.includes(`(${ref}`) ||
        line.under === ref ||
        line.text.startsWith(ref),
    ),
  );
  return near.length > 0 ? near : all;
}

function touches({ paper, at, start, end }: Place, stretch: Stretch): boolean {
  const same = paper === stretch.line.paper && JSON.stringify(at) === JSON.stringify(stretch.line.at);
  return same && start < Math.max(stretch.end, stretch.start + 1) && end > stretch.start;
}
