import { checkWords } from './check.ts';
import { compareWords } from './compare.ts';
import { frameWords } from './frame.ts';
import { importWords } from './import.ts';
import { keepingWords } from './keeping.ts';
import { settingsWords } from './settings.ts';
import { planActionWords } from './plan-action.ts';
import { planWords } from './plan.ts';
import { papersWords } from './papers.ts';
import { startWords } from './start.ts';
import { versionsWords } from './versions.ts';

/** Every word on the screen, by area. A key is "area.thing"; what stands in braces is put in (ICU message format). */
export const enGB = {
  ...checkWords,
  ...compareWords,
  ...frameWords,
  ...importWords,
  ...keepingWords,
  ...settingsWords,
  ...planActionWords,
  ...planWords,
  ...papersWords,
  ...startWords,
  ...versionsWords,
} as const;
