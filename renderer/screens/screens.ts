import { lazy, type ComponentType } from 'react';
import type { Screen } from '../state/route.ts';
import { Start } from './start/Start.tsx';

/** Start is there at once; the others load when they are first shown. */
export const SCREEN_COMPONENTS: Readonly<Partial<Record<Screen, ComponentType>>> = {
  start: Start,
  import: lazy(async () => ({ default: (await import('./import/Import.tsx')).Import })),
  plan: lazy(async () => ({ default: (await import('./plan/Plan.tsx')).Plan })),
  versions: lazy(async () => ({ default: (await import('./versions/Versions.tsx')).Versions })),
  compare: lazy(async () => ({ default: (await import('./compare/Compare.tsx')).Compare })),
  check: lazy(async () => ({ default: (await import('./check/Check.tsx')).Check })),
  settings: lazy(async () => ({ default: (await import('./settings/Settings.tsx')).Settings })),
  papers: lazy(async () => ({ default: (await import('./papers/Papers.tsx')).Papers })),
};
