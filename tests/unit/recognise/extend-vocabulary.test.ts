import { expect, it } from 'vitest';
import { extendVocabulary } from '#shared/recognise/extend-vocabulary';
import { vocabulary } from '#tests/support/recognised';

it('adds a council’s own names of columns, in the form in which phrases are compared, and nothing else', () => {
  const extended = extendVocabulary(vocabulary, { lead: ['Who’s on it?', ''], unknown: ['x'] });
  expect(extended.columns.lead).toEqual([...vocabulary.columns.lead, 'whos on it']);
  expect({ ...extended, columns: { ...extended.columns, lead: vocabulary.columns.lead } }).toEqual(
    vocabulary,
  );
});
