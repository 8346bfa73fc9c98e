import { expect, it } from 'vitest';
import { judgeElectron } from '../../../scripts/packaging/electron-age.ts';

it.each([
  ['45.4.1', '45.9.0'],
  ['45.4.1', '47.0.0'],
  ['45.4.1', '44.2.0'],
])('Electron %s is new enough while %s is the newest (E-20)', (used, latest) => {
  expect(judgeElectron(used, latest)).toBeNull();
});

it('Electron that is three majors behind must be replaced (E-20)', () => {
  expect(judgeElectron('45.4.1', '48.0.0')).toBe(
    'Electron 45.4.1 is no longer mended: 48.0.0 is out, and only the newest 3 majors are. Update it.',
  );
});

it('is not judged by what is no version', () => {
  expect(() => judgeElectron('45.4.1', 'latest')).toThrow('“latest” is no version of Electron.');
});
