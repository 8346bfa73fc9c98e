import type { OmittedContent } from '#shared/document/read-result';
import type { SourceRef } from '#shared/document/source-ref';
import { foldSpaces } from '#shared/document/text';
import type { Report } from '../../ooxml/report.ts';
import { END, OPEN, type XmlReader } from '../../xml/xml-reader.ts';

const LONGEST_QUOTE = 120;

/** Counts what is drawn on a sheet, none of which is carried over, and quotes the text of shapes. */
export function reportDrawing(reader: XmlReader, report: Report, at: SourceRef): void {
  for (let token = reader.next(); token !== END; token = reader.next()) {
    if (token !== OPEN) continue;
    const what = kindOf(reader.name);
    if (reader.name === 'mc:Fallback') reader.skip();
    else if (what !== null) {
      const { text, isChart } = readDrawn(reader);
      report.omit(isChart ? 'chart' : what, at);
      if (text !== '') report.say('warning', 'text-box', `A text box was not read: “${shorten(text)}”`, at);
    }
  }
}

function kindOf(name: string): OmittedContent | null {
  switch (name) {
    case 'xdr:pic':
      return 'picture';
    case 'xdr:sp':
    case 'xdr:cxnSp':
    case 'xdr:graphicFrame':
      return 'drawing';
    default:
      return null;
  }
}

function readDrawn(reader: XmlReader): { text: string; isChart: boolean } {
  let text = '';
  let isChart = false;
  const outer = reader.depth - 1;
  while (reader.depth > outer) {
    if (reader.next() !== OPEN) continue;
    if (reader.name === 'a:t') text += `${reader.textContent()} `;
    else if (reader.name.endsWith(':chart')) isChart = true;
  }
  return { text: foldSpaces(text), isChart };
}

function shorten(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1)}…`;
}
