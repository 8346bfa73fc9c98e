import { frameWords } from './frame.ts';
import { startWords } from './start.ts';

/** Every word on the screen, by area. A key is "area.thing"; what stands in braces is put in (ICU message format). */
export const enGB = { ...frameWords, ...startWords } as const;
