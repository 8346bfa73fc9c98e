import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { FakeElectron } from '#tests/support/fake-electron/fake-electron';
import { guardSession } from '../../../../electron/desktop/security/guard-session.ts';

const TYPES = readFileSync(
  join(resolve(import.meta.dirname, '../../../..'), 'node_modules/electron/electron.d.ts'),
  'utf8',
);

/** Every permission that this Electron knows, by its own types: a new one is covered when it comes. */
const PERMISSIONS = namesOf(
  /setPermissionRequestHandler\(handler: \(\(webContents: WebContents, permission: ([^,]+),/,
);
const CHECKED = namesOf(
  /setPermissionCheckHandler\(handler: \(\(webContents: \(WebContents\) \| \(null\), permission: ([^,]+),/,
);

function namesOf(pattern: RegExp): string[] {
  return (pattern.exec(TYPES)?.[1] ?? '').split('|').map((name) => name.trim().replaceAll("'", ''));
}

const electron = new FakeElectron();
const { session } = electron;
guardSession(session);

it('finds the permissions in the types of Electron (E-04)', () => {
  expect([PERMISSIONS.length, CHECKED.length]).toEqual([46, 46]);
});

it.each(PERMISSIONS)('answers a request for %s (E-04)', (permission) => {
  const answers: unknown[] = [];
  Reflect.apply(session.request ?? fail, undefined, [
    null,
    permission,
    (given: boolean) => answers.push(given),
    {},
  ]);
  expect(answers).toEqual([permission === 'clipboard-sanitized-write']);
});

it.each(CHECKED)('answers a check of %s (E-04)', (permission) => {
  const answer: unknown = Reflect.apply(session.check ?? fail, undefined, [
    null,
    permission,
    'app://bundle',
    {},
  ]);
  expect(answer).toBe(permission === 'clipboard-sanitized-write');
});

it('lets no device in, and nothing of the screen out (E-04)', () => {
  const answers: unknown[] = [];
  const device: unknown = Reflect.apply(session.device ?? fail, undefined, [{ deviceType: 'usb' }]);
  Reflect.apply(session.display ?? fail, undefined, [{}, (given: unknown) => answers.push(given)]);
  expect([device, answers]).toEqual([false, [{}]]);
});

function fail(): never {
  throw new Error('No handler was set.');
}
