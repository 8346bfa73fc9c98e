/** The module of the parser process: beside the source when run from source, beside the bundle when bundled. */
export function parserModule(): URL {
  const source = import.meta.url.endsWith('.ts');
  return new URL(source ? '../app/parser/child.ts' : '../parser/child.js', import.meta.url);
}
