import { expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '#app/hosting/content-policy';
import { pageHeaders, paperCsp, paperHeaders } from '../../../../electron/desktop/policy/csp.ts';

it('is the policy of the requirement, to the letter (E-11)', () => {
  expect(CONTENT_SECURITY_POLICY).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
});

it('shuts a paper that is printed in a sandbox where nothing runs and nothing is loaded (E-11)', () => {
  expect(paperCsp().split('; ')).toEqual([
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox',
  ]);
});

it('says the rest of the security headers with it (E-12)', () => {
  const { 'Content-Security-Policy': policy, ...rest } = pageHeaders();
  expect(policy).toBe(CONTENT_SECURITY_POLICY);
  expect(rest).toMatchInlineSnapshot(`
    {
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    }
  `);
});

it('says no opener policy with a sandbox, because browsers refuse the two together', () => {
  expect(paperHeaders()).toMatchObject({ 'Content-Security-Policy': paperCsp() });
  expect(paperHeaders()).not.toHaveProperty('Cross-Origin-Opener-Policy');
});
