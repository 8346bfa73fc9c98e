import { readFileSync } from 'node:fs';
import type { PaperStyle } from '#shared/document/paper-style';

/** The house style that ships with Clearday. */
export const houseStyle: PaperStyle = JSON.parse(
  readFileSync(new URL('../../resources/paper-styles/default.json', import.meta.url), 'utf8'),
);
