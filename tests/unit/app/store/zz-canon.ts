import { canonicalJson } from '#shared/domain/canonical';
import { makeLargeContent } from '#tests/support/store/plans';
const c = makeLargeContent(640);
const values = c.priorities.flatMap((p) =>
  p.actions.flatMap((a) => [a.wording, a.leads, a.deadline, a.progress]),
);
interface Layout {
  readonly keys: readonly string[];
  readonly starts: readonly string[];
}
const layouts = new Map<string, Layout>();
function layoutOf(keys: string[]): Layout {
  const name = keys.join('\0');
  let l = layouts.get(name);
  if (l === undefined) {
    const sorted = keys.toSorted();
    l = { keys: sorted, starts: sorted.map((k, i) => (i === 0 ? '{' : ',') + JSON.stringify(k) + ':') };
    layouts.set(name, l);
  }
  return l;
}
const ODD = /[\0"\\\ud800-\udfff]|[\x01-\x1f]/;
function v2(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return ODD.test(value) ? JSON.stringify(value) : '"' + value + '"';
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      return JSON.stringify(value);
    default:
      if (value === null) return 'null';
      if (Array.isArray(value)) {
        let t = '[';
        for (let i = 0; i < value.length; i++) t += (i === 0 ? '' : ',') + v2(value[i]);
        return t + ']';
      }
      {
        const o = value as Record<string, unknown>;
        const l = layoutOf(Object.keys(o));
        if (l.keys.length === 0) return '{}';
        let t = '';
        for (let i = 0; i < l.keys.length; i++) t += l.starts[i] + v2(o[l.keys[i]!]);
        return t + '}';
      }
  }
}
function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sortKeys);
  const o = value as Record<string, unknown>;
  const out: Record<string, unknown> = {};
  for (const k of Object.keys(o).sort()) out[k] = sortKeys(o[k]);
  return out;
}
const v3 = (v: unknown) => JSON.stringify(sortKeys(v));
function collect(value: unknown, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const v of value) collect(v, into);
    return;
  }
  const o = value as Record<string, unknown>;
  for (const k in o) {
    into.add(k);
    collect(o[k], into);
  }
}
const v4 = (v: unknown) => {
  const s = new Set<string>();
  collect(v, s);
  return JSON.stringify(v, [...s].sort());
};
const v5 = (v: unknown) => JSON.stringify(v);
for (const [n, f] of Object.entries({ canonicalJson, v2, v3, v4, v5 })) {
  for (let k = 0; k < 4; k++) {
    const t = performance.now();
    let len = 0;
    for (const v of values) len += f(v).length;
    console.log(n, (performance.now() - t).toFixed(1), len);
  }
}
