import { describe, expect, it } from 'vitest';
import { heading, paragraph, text } from '#shared/document/build';
import { fillContents } from '#shared/document/fill-contents';
import { BODY_START } from '#shared/document/source-ref';
import { paragraphText } from '#shared/document/text';
import type { Block, Contents } from '#shared/document/text-document';

const CONTENTS: Contents = { kind: 'contents', at: BODY_START, levels: 2, entries: [] };

function entries(body: readonly Block[]): string[] {
  return fillContents(body).flatMap((block) =>
    block.kind === 'contents'
      ? block.entries.map((entry) => {
          const [first] = entry.inlines;
          const target = first?.kind === 'text' ? first.link : null;
          return `${entry.style}: ${paragraphText(entry)} -> ${target}`;
        })
      : [],
  );
}

describe('contents', () => {
  it('list the headings down to their level, numbered as they are, each leading to its own', () => {
    const body = [
      CONTENTS,
      heading(1, 'Introduction', {
        list: { list: 's', level: 0, kind: 'decimal', label: '1.0' },
        anchors: ['start'],
      }),
      heading(2, [text('What '), text('changed', { bold: true })]),
      heading(3, 'Too deep'),
      heading(1, ' '),
      paragraph('Looks like one', { heading: { level: 1, by: 'look' } }),
      heading(1, 'Requests'),
    ];
    expect(entries(body)).toEqual([
      'toc 1: 1.0\tIntroduction -> #start',
      'toc 2: What changed -> #_Toc3',
      'toc 1: Requests -> #_Toc7',
    ]);
  });

  it('leave a document without them as it is', () => {
    const body = [heading(1, 'Introduction'), paragraph('Text')];
    expect(fillContents(body)).toEqual(body);
  });
});
