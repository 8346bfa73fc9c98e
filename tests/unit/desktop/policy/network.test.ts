import { expect, it } from 'vitest';
import { isInsideRequest } from '../../../../electron/desktop/policy/network.ts';

it.each(['app://bundle/assets/page.js', 'data:image/png;base64,AA==', 'blob:app://bundle/0f'])(
  'lets the page have %s (E-13)',
  (url) => {
    expect(isInsideRequest(url)).toBe(true);
  },
);

it.each([
  'https://example.invalid/',
  'http://127.0.0.1:9222/json',
  'ws://localhost/',
  'wss://example.invalid/',
  'ftp://example.invalid/',
  'file:///etc/passwd',
  'file://server/share/x.png',
  'app://elsewhere/x.js',
  'chrome-extension://abc/x.js',
  'devtools://devtools/bundled/x.js',
  'not an address',
])('cancels a request to %s (E-13)', (url) => {
  expect(isInsideRequest(url)).toBe(false);
});
