import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import type { Inline, TextRun } from '#shared/document/text-document';
import { runStyle } from './paper-look.ts';

/** What a page knows of itself, and how its live fields are drawn. */
export interface PaperPlace {
  readonly page: number;
  readonly pages: number;
  /** Draws a live field; without it the field is plain text, as in print. */
  readonly drawField?: (name: string, shown: string) => ReactNode;
}

const Place = createContext<PaperPlace>({ page: 1, pages: 1 });

export const PaperPlaceProvider = Place.Provider;

export function Inlines({ inlines }: { readonly inlines: readonly Inline[] }): ReactElement {
  // Inlines have no names of their own and never change places.
  return (
    <>{inlines.map((inline, index) => (inline.kind === 'text' ? <Run key={index} run={inline} /> : null))}</>
  );
}

function Run({ run }: { readonly run: TextRun }): ReactElement {
  const place = useContext(Place);
  let shown: ReactNode = textOf(run, place);
  const { bold, italic, underline, strike, script } = run.marks;
  if (run.field?.kind === 'live' && place.drawField !== undefined) {
    shown = place.drawField(run.field.name, run.text);
  }
  if (script === 'superscript') shown = <sup>{shown}</sup>;
  if (script === 'subscript') shown = <sub>{shown}</sub>;
  if (strike) shown = <s>{shown}</s>;
  if (underline) shown = <u>{shown}</u>;
  if (italic) shown = <i>{shown}</i>;
  if (bold) shown = <b>{shown}</b>;
  const style = runStyle(run.marks);
  return style === undefined ? <>{shown}</> : <span style={style}>{shown}</span>;
}

function textOf({ text, field }: TextRun, { page, pages }: PaperPlace): string {
  if (field?.kind === 'page-number') return String(page);
  if (field?.kind === 'page-count') return String(pages);
  return text;
}
