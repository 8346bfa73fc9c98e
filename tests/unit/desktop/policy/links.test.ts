import { expect, it } from 'vitest';
import { isAllowedLink, WEB_PAGES } from '../../../../electron/desktop/policy/links.ts';

it('leads to pages of its own list, all of them by https (E-07)', () => {
  expect(WEB_PAGES.filter((page) => !page.startsWith('https://'))).toEqual([]);
  expect(WEB_PAGES.filter((page) => !isAllowedLink(page))).toEqual([]);
});

it.each([
  'https://example.invalid/',
  'https://www.gov.uk/bank-holidays?next=https://example.invalid',
  'https://www.gov.uk/bank-holidays/../anything',
  'https://www.gov.uk.example.invalid/bank-holidays',
  'http://www.gov.uk/bank-holidays',
  'file:///C:/Windows/System32/calc.exe',
  '\\\\server\\share\\x.lnk',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x&crumb=location:\\\\server\\share',
  'mailto:someone@example.invalid',
  'javascript:alert(1)',
  '',
])('hands “%s” to nobody (E-07)', (url) => {
  expect(isAllowedLink(url)).toBe(false);
});
