import { readEntities } from '../../../editor/entities.ts';

/** A piece of pasted markup, in its order. */
export type Markup =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const PIECES =
  /<!--[\s\S]*?-->|<!\[[\s\S]*?\]>|<![^>]*>|<\?[^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|</g;
const ATTRIBUTES = /([\w:-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;
const MOST = 2_000_000;

/**
 * The tags and texts of markup from the clipboard. The page may not hand text to the browser's own HTML parser (its
 * security policy has no exception), and lists, bold and italic need no more than this. Comments are passed over.
 */
export function readMarkup(html: string): Markup[] {
  return [...html.slice(0, MOST).matchAll(PIECES)].flatMap((match): Markup[] => {
    const [whole, close, name, attributes = ''] = match;
    if (name !== undefined) {
      const lower = name.toLowerCase();
      if (close === '/') return [{ kind: 'close', name: lower }];
      return [{ kind: 'open', name: lower, attributes: readAttributes(attributes) }];
    }
    if (whole.startsWith('<') && whole !== '<') return [];
    return [{ kind: 'text', text: readEntities(whole) }];
  });
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTES)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      readEntities(value.replace(/^["']|["']$/g, '')),
    ]),
  );
}
