/** For each import rule one file that breaks it and nothing else, and the files that it needs around it. */
export interface Planted {
  readonly rule: string;
  readonly breaker: string;
  readonly imports: string;
  readonly needs: readonly string[];
  /** What the planted file says instead of a plain import. */
  readonly statement?: string;
}

function plant(rule: string, breaker: string, imports: string, ...needs: string[]): Planted {
  return { rule, breaker, imports, needs };
}

export const PLANTED: readonly Planted[] = [
  plant('nothing-unresolved', 'electron/app/lost.ts', './nowhere.ts'),
  plant('shared-stays-inside', 'shared/calendar/reach.ts', '#app/reached', 'electron/app/reached.ts'),
  plant('shared-uses-no-node', 'shared/calendar/clock.ts', 'node:os'),
  plant('one-wrapper-a-library', 'shared/papers/shortcut.ts', 'docx'),
  plant('one-file-spells', 'electron/app/guessing.ts', 'nspell'),
  plant(
    'domain-knows-nothing',
    'shared/domain/knowing.ts',
    '#shared/document/known',
    'shared/document/known.ts',
  ),
  plant(
    'document-knows-nothing',
    'shared/document/knowing.ts',
    '#shared/domain/known',
    'shared/domain/known.ts',
  ),
  plant('formats-know-only-documents', 'shared/formats/knowing.ts', '#shared/domain/known'),
  plant(
    'readers-and-writers-apart',
    'shared/formats/docx/read/leaning.ts',
    '../write/base.ts',
    'shared/formats/docx/write/base.ts',
  ),
  plant(
    'writers-and-readers-apart',
    'shared/formats/xlsx/write/leaning.ts',
    '../read/base.ts',
    'shared/formats/xlsx/read/base.ts',
  ),
  plant('recognise-knows-no-format', 'shared/recognise/leaning.ts', '#shared/formats/docx/write/base'),
  plant('compare-knows-only-domain', 'shared/compare/leaning.ts', '#shared/document/known'),
  plant('figures-know-only-domain', 'shared/figures/leaning.ts', '#shared/document/known'),
  plant('papers-know-no-format', 'shared/papers/leaning.ts', '#shared/formats/docx/write/base'),
  plant('calendar-knows-only-domain', 'shared/calendar/leaning.ts', '#shared/document/known'),
  plant('checks-know-no-format', 'shared/checks/leaning.ts', '#shared/formats/docx/write/base'),
  plant('contract-carries-types-only', 'shared/contract/working.ts', '#shared/domain/known'),
  plant(
    'page-talks-through-the-contract',
    'renderer/reaching.ts',
    '#shared/compare/match',
    'shared/compare/match.ts',
  ),
  {
    ...plant('page-never-sees-hosts', 'renderer/peeping.ts', '#app/reached'),
    statement: "import type { reached } from '#app/reached';\nexport type Peeped = typeof reached;",
  },
  plant('app-knows-no-host', 'electron/app/leaning.ts', '../cli/door.ts', 'electron/cli/door.ts'),
  plant('hosts-do-not-meet', 'electron/cli/meeting.ts', '../loopback/door.ts', 'electron/loopback/door.ts'),
  plant('hosts-enter-by-one-door', 'electron/cli/climbing.ts', '#app/reached'),
  plant('only-desktop-imports-electron', 'electron/app/window.ts', 'electron'),
  plant('one-file-opens-sqlite', 'electron/app/handlers/opening.ts', 'better-sqlite3'),
  plant('handlers-do-not-meet', 'electron/app/handlers/one.ts', './two.ts', 'electron/app/handlers/two.ts'),
  plant('store-knows-no-handler', 'electron/app/store/asking.ts', '../handlers/two.ts'),
  plant('store-runs-no-rules', 'electron/app/store/reading.ts', '#shared/formats/docx/write/base'),
  plant('files-only-where-named', 'electron/app/handlers/disk.ts', 'node:fs'),
  plant('no-network', 'electron/cli/listening.ts', 'node:http'),
  plant(
    'nothing-ships-tests',
    'electron/app/testing.ts',
    '#tests/support/fixture',
    'tests/support/fixture.ts',
  ),
  plant('no-cycles', 'shared/domain/egg.ts', './hen.ts'),
];

/** The other half of the circle: it breaks the same rule. */
export const HEN = {
  path: 'shared/domain/hen.ts',
  text: "import { egg } from './egg.ts';\nexport const hen = () => egg;\n",
};
export const PACKAGES = ['docx', 'electron', 'better-sqlite3', 'nspell'];
