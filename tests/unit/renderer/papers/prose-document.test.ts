import { getSchema } from '@tiptap/core';
import { expect, it } from 'vitest';
import type { Prose } from '#shared/domain/paper-draft';
import { fromEditor, toEditor } from '../../../../renderer/editor/prose-document.ts';
import { proseExtensions } from '../../../../renderer/editor/prose-schema.ts';

const schema = getSchema(proseExtensions());
const through = (prose: Prose): Prose => fromEditor(schema.nodeFromJSON(toEditor(prose)));

const plain = { bold: false, italic: false };

it('goes into the editor and out of it unchanged, with fields and looks', () => {
  const prose: Prose = [
    {
      kind: 'point',
      runs: [
        { ...plain, text: 'Of {{activity.total}} actions, ' },
        { text: '{{activity.blue.count}} are', bold: true, italic: false },
        { text: ' done', bold: false, italic: true },
      ],
    },
    { kind: 'bullet', runs: [{ ...plain, text: 'see {{section.red-items}}' }] },
  ];
  expect(through(prose)).toEqual(prose);
});

it('makes a field a piece of its own', () => {
  const content = toEditor([{ kind: 'point', runs: [{ ...plain, text: 'a {{ rows }} b' }] }]);
  expect(content.content?.[0]?.content).toEqual([
    { type: 'text', text: 'a ', marks: [] },
    { type: 'field', attrs: { name: 'rows' }, marks: [] },
    { type: 'text', text: ' b', marks: [] },
  ]);
});

it('leaves out paragraphs without words, which would print a number with nothing beside it', () => {
  expect(
    through([
      { kind: 'point', runs: [{ ...plain, text: ' ' }] },
      { kind: 'point', runs: [] },
    ]),
  ).toEqual([]);
  expect(through([])).toEqual([]);
});
