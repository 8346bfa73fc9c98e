import { compareWords } from './compare.ts';
import { frameWords } from './frame.ts';
import { keepingWords } from './keeping.ts';
import { settingsWords } from './settings.ts';
import { planWords } from './plan.ts';
import { startWords } from './start.ts';
import { versionsWords } from './versions.ts';

/** Every word on the screen, by area. A key is "area.thing"; what stands in braces is put in (ICU message format). */
export const enGB = {
  ...compareWords,
  ...frameWords,
  ...keepingWords,
  ...settingsWords,
  ...planWords,
  ...startWords,
  ...versionsWords,
} as const;
