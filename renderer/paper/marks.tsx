import { createContext, useContext } from 'react';
import type { SourceRef } from '#shared/document/source-ref';

/** A finding's place on the paper. */
export interface PaperMark {
  /** Names the finding; the list beside the paper uses the same. */
  readonly id: string;
  /** The number on its pin. */
  readonly number: number;
  readonly kind: 'm' | 'l' | 'n';
  /** Characters of the paragraph's text, from 0. */
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly current: boolean;
  /** False for further places of a finding, which have no pin. */
  readonly pinned: boolean;
}

export interface PaperMarks {
  readonly at: ReadonlyMap<string, readonly PaperMark[]>;
  readonly choose: (id: string) => void;
}

const Marks = createContext<PaperMarks | null>(null);

export const PaperMarksProvider = Marks.Provider;

/** One name for one place of a document. */
export function placeKey({ part, table, row, column, paragraph, sheet }: SourceRef): string {
  return [part, table, row, column, paragraph, sheet].join(' ');
}

/** The marks in one paragraph; null where papers are shown without findings. */
export function useMarksAt(
  at: SourceRef,
): { readonly marks: readonly PaperMark[]; readonly choose: (id: string) => void } | null {
  const marks = useContext(Marks);
  const here = marks?.at.get(placeKey(at));
  return marks === null || here === undefined ? null : { marks: here, choose: marks.choose };
}
