import type { ReactElement } from 'react';

/** Drawn on 16 pixels; those of the rail on 20. */
const SMALL = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.5 14 14',
  undo: 'M3 6h6.5a3.5 3.5 0 0 1 0 7H6M5.5 3.5 3 6l2.5 2.5',
  redo: 'M13 6H6.5a3.5 3.5 0 0 0 0 7H10M10.5 3.5 13 6l-2.5 2.5',
  history: 'M2.5 8a5.5 5.5 0 1 0 1.8-4M2.5 2.5V5H5M8 5v3.3l2 1.2',
  help: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M6.3 6.3a1.8 1.8 0 1 1 2.5 1.7c-.6.3-.8.6-.8 1.3M8 11.3v.1',
  plus: 'M8 3v10M3 8h10',
  folder: 'M2 4h4l1.5 2H14v7H2Z',
  flag: 'M4 14V2.5h8.5L10.5 6l2 3.5H4',
  word: 'M4 1.5h6L13 4.5v10H4zM6 7l1 4.5 1.5-4 1.5 4L11 7',
  up: 'm4 10 4-4 4 4',
  down: 'm4 6 4 4 4-4',
  left: 'm10 4-4 4 4 4',
  right: 'm6 4 4 4-4 4',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 4.5V8l2.5 1.5',
  close: 'm4 4 8 8M12 4l-8 8',
  list: 'M2.5 4h.1M2.5 8h.1M2.5 12h.1M6 4h8M6 8h8M6 12h8',
  outdent: 'M2 3h12M8 6.5h6M8 9.5h6M2 13h12M4.5 6 2 8l2.5 2',
  indent: 'M2 3h12M8 6.5h6M8 9.5h6M2 13h12M2 6l2.5 2L2 10',
  tick: 'm3 8.5 3.2 3.2L13 4.8',
  export: 'M8 10V2.5M5 5.5l3-3 3 3M3 9.5v4h10v-4',
  more: 'M3 8h.6M7.7 8h.6M12.4 8h.6',
  lock: 'M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  stop: 'M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3ZM8 4.8v3.7M8 11v.2',
  swap: 'M2.5 5.5h10M10 3l2.5 2.5L10 8M13.5 10.5h-10M6 8l-2.5 2.5L6 13',
  person: 'M8 2.7a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M2.8 14c.5-3 2.5-4.5 5.2-4.5s4.7 1.5 5.2 4.5',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 7.5V11M8 5v.2',
  pencil: 'm3 13 .7-3L10.6 3l2.4 2.4L6 12.3ZM9.2 4.4l2.4 2.4',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  bin: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5 5 13.5h6l.5-9',
} as const;

const LARGE = {
  start: 'M3 9.5 10 3l7 6.5V17h-5v-5H8v5H3Z',
  import: 'M10 2.5v9M6.5 8.5 10 12l3.5-3.5M3 13v4h14v-4',
  plan: 'M3 5h2M3 10h2M3 15h2M8 5h9M8 10h9M8 15h9',
  versions: 'm10 3 7 3.5-7 3.5-7-3.5ZM3 10l7 3.5 7-3.5M3 13.5 10 17l7-3.5',
  compare: 'M3 4h5.5v12H3zM11.5 4H17v12h-5.5zM5 7.5h1.5M5 10h1.5M13.5 10H15M13.5 12.5H15',
  papers: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 10h5.5M7.5 13h5.5',
  check: 'M10 2.5 16.5 5v5c0 4-3 6.5-6.5 7.5C6.5 16.5 3.5 14 3.5 10V5ZM7 10l2.2 2.2L13.3 8',
  settings: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4M7 12a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
} as const;

const PATHS = { ...SMALL, ...LARGE };

export type IconName = keyof typeof PATHS;

/** Decorates the words beside it; what it means is said there. */
export function Icon({
  name,
  large = false,
}: {
  readonly name: IconName;
  readonly large?: boolean;
}): ReactElement {
  const drawnLarge = name in LARGE;
  return (
    <svg className={large ? 'i l' : 'i'} viewBox={drawnLarge ? '0 0 20 20' : '0 0 16 16'} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
