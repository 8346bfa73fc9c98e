import { AppError } from '#shared/contract/errors';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** What our own pages say, which can only close them further. */
const OWN_POLICY = 'http-equiv="Content-Security-Policy"';

/**
 * The page with a policy in front that lets it load nothing but what it carries. The browser reads it from a file, and
 * a page in a file could otherwise show other files. Throws AppError 'output-refused' for a page with instructions to
 * the browser of its own, as to go elsewhere, which no policy stops and no paper has.
 */
export function closePage(html: string): string {
  if (/http-equiv/i.test(html.replaceAll(OWN_POLICY, ''))) {
    throw new AppError(
      'output-refused',
      'The PDF was not made: the page has instructions that no paper has.',
    );
  }
  // Whatever comes after it, a parser puts this first into the head: the later doctype and head tag are ignored, and
  // the attributes of the later html tag are taken over (HTML standard, 13.2.6.4).
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}">${html}`;
}
