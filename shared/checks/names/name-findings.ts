import { markRange, type Found, type Mark } from '../finding.ts';
import type { NameUse } from './find-names.ts';
import type { OddSpelling } from './similar-names.ts';

/** What there is to say of a name that is written in two ways. `inPack` names the papers. */
export function tellOddSpelling({ odd, usual }: OddSpelling, inPack: boolean): Found[] {
  const [first, ...rest] = odd.uses;
  const [model] = usual.uses;
  if (first === undefined || model === undefined) return [];
  const where = inPack ? `${model.line.paper}, ${model.line.where}` : model.line.where;
  const times = usual.uses.length === 1 ? '' : `, and ${usual.uses.length} times in all`;
  return [
    {
      mark: markOf(first),
      reason: `“${odd.name}” here, “${usual.name}” at ${where}${times}.`,
      suggestion: 'If they are one and the same, write the name in one way.',
      alsoAt: rest.map(markOf),
    },
  ];
}

function markOf({ line, start, end }: NameUse): Mark {
  return markRange(line, start, end);
}
