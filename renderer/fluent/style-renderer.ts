import type { createDOMRenderer } from '@fluentui/react-components';

type StyleRenderer = ReturnType<typeof createDOMRenderer>;
type RulesByBucket = Parameters<StyleRenderer['insertCSSRules']>[0];

/** Fluent's own order: what comes later wins. */
const BUCKETS = ['r', 'd', 'l', 'v', 'w', 'f', 'i', 'h', 'a', 's', 'k', 't', 'm', 'c', 'x'] as const;
type Bucket = (typeof BUCKETS)[number];

/**
 * Puts Fluent's rules into constructed style sheets. Fluent's own renderer makes style elements, which the page's
 * security policy forbids without exception (reliability.md E-11).
 */
export function createStyleRenderer(page: Document): StyleRenderer {
  const sheets = new Map<string, { readonly bucket: Bucket; readonly media: string; sheet: CSSStyleSheet }>();
  const inserted = new Set<string>();
  const own = [...page.adoptedStyleSheets];
  const sheetFor = (bucket: Bucket, media: string): CSSStyleSheet => {
    const key = `${bucket} ${media}`;
    const found = sheets.get(key);
    if (found !== undefined) return found.sheet;
    const sheet = new CSSStyleSheet({ media });
    sheets.set(key, { bucket, media, sheet });
    const ordered = [...sheets.values()].toSorted(
      (a, b) =>
        BUCKETS.indexOf(a.bucket) - BUCKETS.indexOf(b.bucket) ||
        (a.media < b.media ? -1 : Number(a.media > b.media)),
    );
    page.adoptedStyleSheets = [...own, ...ordered.map((each) => each.sheet)];
    return sheet;
  };
  const insertCSSRules = (rules: RulesByBucket): void => {
    for (const bucket of BUCKETS) {
      for (const entry of rules[bucket] ?? []) {
        const [rule, facts] = typeof entry === 'string' ? [entry, {}] : entry;
        if (inserted.has(rule)) continue;
        inserted.add(rule);
        const media = typeof facts['m'] === 'string' ? facts['m'] : '';
        insertRule(sheetFor(bucket, media), rule);
      }
    }
  };
  return {
    id: 'clearday',
    insertionCache: {},
    stylesheets: {},
    insertCSSRules,
    compareMediaQueries: (a, b) => (a < b ? -1 : Number(a > b)),
    compareContainerQueries: (a, b) => (a < b ? -1 : Number(a > b)),
  };
}

/** A rule for another browser is left out, as a browser itself does. */
function insertRule(sheet: CSSStyleSheet, rule: string): void {
  try {
    sheet.insertRule(rule, sheet.cssRules.length);
  } catch {
    // See above.
  }
}
