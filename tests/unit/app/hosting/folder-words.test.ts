import { expect, it } from 'vitest';
import { describeFolder } from '#app/hosting/folder-words';

const LINUX = { platform: 'linux', home: '/home/amara' };
const WINDOWS = { platform: 'win32', home: 'C:\\Users\\amara' };

it.each([
  ['/home/amara/Documents/Improvement board/plan.clearday', 'Documents › Improvement board'],
  ['/home/amara/plan.clearday', 'Your own folder'],
  ['/home/amara/a/b/c/d/plan.clearday', '… › b › c › d'],
  ['/home/amara2/plan.clearday', 'home › amara2'],
  ['/plan.clearday', '/'],
])('says where %s lies', (path, words) => {
  expect(describeFolder(path, LINUX)).toBe(words);
});

it.each([
  ['C:\\Users\\amara\\OneDrive\\Board\\plan.clearday', 'OneDrive › Board'],
  ['D:\\plan.clearday', 'D:'],
  ['\\\\server\\share\\Board\\plan.clearday', 'server › share › Board'],
])('says where %s lies in Windows', (path, words) => {
  expect(describeFolder(path, WINDOWS)).toBe(words);
});
