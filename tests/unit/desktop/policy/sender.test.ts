import { expect, it } from 'vitest';
import { isTrustedSender } from '../../../../electron/desktop/policy/sender.ts';

const page = { origin: 'app://bundle' };

it('trusts the page of the window itself (E-08)', () => {
  expect(isTrustedSender({ senderFrame: page }, page)).toBe(true);
});

it.each([
  ['a frame that has gone', null, page],
  ['a frame within the page, though of the same origin', { origin: 'app://bundle' }, page],
  ['a page of another origin', page, { origin: 'app://bundle' }],
  ['anybody while there is no window', page, null],
  ['a frame that has gone while there is no window', null, null],
])('does not trust %s (E-08)', (_, senderFrame, mainFrame) => {
  expect(isTrustedSender({ senderFrame }, mainFrame)).toBe(false);
});

it('does not trust the main frame itself once it shows another origin (E-08)', () => {
  const astray = { origin: 'https://example.invalid' };
  expect(isTrustedSender({ senderFrame: astray }, astray)).toBe(false);
});
