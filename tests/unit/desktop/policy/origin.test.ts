import { expect, it } from 'vitest';
import { isAllowedNavigation, isOwnUrl, START_URL } from '../../../../electron/desktop/policy/origin.ts';

it.each([START_URL, 'app://bundle/index.html#/plan'])('lets a page go to %s (E-05)', (url) => {
  expect(isAllowedNavigation(url)).toBe(true);
});

it.each([
  'app://bundle.evil/index.html',
  'APP://BUNDLE/index.html',
  'app://bundle@evil/index.html',
  'app://evil@bundle/index.html',
  'app://bundle:8080/index.html',
  'app://bundle/',
  'app://bundle/other.html',
  'app://bundle/index.html?next=https://example.invalid',
  'app:bundle/index.html',
  'https://example.invalid/',
  'https://bundle/index.html',
  'file:///etc/passwd',
  'file://server/share/index.html',
  'javascript:alert(1)',
  'data:text/html,<p>',
  'about:blank',
  'about:srcdoc',
  'blob:app://bundle/1',
  'view-source:app://bundle/index.html',
  'chrome://settings',
  '',
  'index.html',
])('keeps a page from going to “%s” (E-05)', (url) => {
  expect(isAllowedNavigation(url)).toBe(false);
});

it('reads an address as the URL parser does, never by how it begins', () => {
  expect(isOwnUrl('app://bundle/assets/page.js')).toBe(true);
  expect(isOwnUrl('app://bundlex/assets/page.js')).toBe(false);
});
