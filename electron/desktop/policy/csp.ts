import { CONTENT_SECURITY_POLICY } from '#app/hosting/content-policy';

/**
 * For a paper that is printed. A paper carries its style with it, as everywhere else; in return it is shut in a
 * sandbox, where no script runs, nothing is loaded and no form is sent.
 */
export function paperCsp(): string {
  return "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
}

/** Headers of every answer for the page, also of a refusal. */
export function pageHeaders(): Readonly<Record<string, string>> {
  return {
    ...COMMON,
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** Headers of a paper that is printed. A sandbox and an opener policy together are refused by the browser. */
export function paperHeaders(): Readonly<Record<string, string>> {
  return { ...COMMON, 'Content-Security-Policy': paperCsp() };
}

const COMMON = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
} as const;
