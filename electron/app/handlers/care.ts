import { compareScales } from '#shared/compare/compare-scales';
import { CARE_OPERATIONS } from '#shared/contract/care-operations';
import type { BackupView, ScaleWeighing, SettingsView } from '#shared/contract/care-results';
import { AppError } from '#shared/contract/errors';
import { toRunner, type Runner } from '#shared/contract/dispatch';
import type { InputOf } from '#shared/contract/operations';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import type { PlanVersion } from '#shared/domain/version';
import { contrast } from '#shared/formats/ooxml/readable-colour';
import type { AppContext } from '../context.ts';
import { editDraft } from '../edit-draft.ts';
import { shippedPackages } from '../packages.ts';
import { defaultVocabulary } from '../resources.ts';
import { readAddedPhrases, readHouseSettings, readSingleKeys } from '../settings.ts';
import { backUpWorkspace } from '../store/backup/back-up-workspace.ts';
import { findBackupFolders, listBackups } from '../store/backup/backup-folder.ts';
import type { BackupName } from '../store/backup/backup-name.ts';
import { examineOpenWorkspace } from '../store/doctor.ts';
import { setSetting } from '../store/settings.ts';
import { listVersions } from '../store/versions/list-versions.ts';
import { findThePlan, getVersionByLabel } from '../versions.ts';

/** Where backups are, and what this computer is called. */
export interface Surroundings {
  readonly backupRoot: string;
  readonly machine: string;
}

/** Settings, the scale, roles, backups, checking the file, and what the program is. */
export function careRunners(
  context: AppContext,
  surroundings: Surroundings,
): Record<keyof typeof CARE_OPERATIONS, Runner> {
  const { store } = context;
  return {
    'settings.view': toRunner(CARE_OPERATIONS['settings.view'], async () => viewSettings(context)),
    'settings.change': toRunner(CARE_OPERATIONS['settings.change'], async (input) =>
      changeSettings(context, input),
    ),
    'settings.phrases': toRunner(CARE_OPERATIONS['settings.phrases'], async ({ columns }) =>
      keepSettings(context, 'Changed the words that plans are recognised by', { phrases: { columns } }),
    ),
    'scale.weigh': toRunner(CARE_OPERATIONS['scale.weigh'], async (input) => weighScale(context, input)),
    'scale.change': toRunner(CARE_OPERATIONS['scale.change'], async (input) => changeScale(context, input)),
    'roles.change': toRunner(CARE_OPERATIONS['roles.change'], async ({ version, roles }) => {
      editDraft(context, version, `Changed the roles of version ${version}`, (draft) => ({
        ...draft,
        content: { ...draft.content, glossary: roles },
      }));
      return null;
    }),
    'backups.list': toRunner(CARE_OPERATIONS['backups.list'], async () =>
      findBackupFolders(surroundings.backupRoot, context.workspace().path)
        .flatMap(listBackups)
        .map(toBackupView),
    ),
    'backups.make': toRunner(CARE_OPERATIONS['backups.make'], async () =>
      toBackupView(
        backUpWorkspace(context.workspace(), 'asked', { ...store, backupRoot: surroundings.backupRoot }),
      ),
    ),
    'workspace.check': toRunner(
      CARE_OPERATIONS['workspace.check'],
      async () => examineOpenWorkspace(context.workspace(), { ...surroundings, sha256: store.sha256 }).checks,
    ),
    'program.about': toRunner(CARE_OPERATIONS['program.about'], async () => ({
      program: context.program,
      packages: shippedPackages,
    })),
  };
}

function toBackupView({ fileName, at, reason }: BackupName): BackupView {
  return { fileName, at, reason };
}

function viewSettings(context: AppContext): SettingsView {
  const version = findNewest(context);
  const added = readAddedPhrases(context);
  return {
    ...readHouseSettings(context),
    singleKeys: readSingleKeys(context),
    version: version?.meta.label ?? null,
    draft: version?.state === 'draft',
    scale: version?.scale ?? DEFAULT_SCALE,
    roles: version?.content.glossary ?? [],
    columns: Object.entries(defaultVocabulary.columns).map(([role, known]) => ({
      role,
      known,
      added: added.columns[role] ?? [],
    })),
  };
}

function findNewest(context: AppContext): PlanVersion | null {
  const plan = findThePlan(context);
  const newest = plan === null ? undefined : listVersions(context.workspace().read, plan.id).at(-1);
  return newest === undefined ? null : getVersionByLabel(context, newest.meta.label);
}

function changeSettings(context: AppContext, input: InputOf<'settings.change'>): SettingsView {
  const given = Object.entries(input).filter(([, value]) => value !== null);
  keepSettings(context, 'Changed the settings', Object.fromEntries(given));
  return viewSettings(context);
}

/** An empty text takes the setting away, so that its default holds again. */
function keepSettings(
  context: AppContext,
  sentence: string,
  values: Readonly<Record<string, unknown>>,
): null {
  context.change({ operation: 'settings.change', sentence, about: [], final: null }, (write) => {
    for (const [name, value] of Object.entries(values)) setSetting(write, name, value === '' ? null : value);
  });
  return null;
}

function weighScale(context: AppContext, { version, scale }: InputOf<'scale.weigh'>): ScaleWeighing {
  const { scale: before, content } = getVersionByLabel(context, version);
  return {
    ...compareScales(before, scale, content),
    contrasts: scale.ratings.map(({ key, fill }) => {
      const [black, white] = [contrast(fill, '000000'), contrast(fill, 'FFFFFF')];
      return {
        key,
        text: black >= white ? 'black' : 'white',
        ratio: Math.floor(Math.max(black, white) * 100) / 100,
      };
    }),
  };
}

function changeScale(context: AppContext, input: InputOf<'scale.change'>): null {
  const { refusals } = weighScale(context, input);
  if (refusals.length > 0) throw new AppError('conflict', refusals.join(' '));
  const { version, scale } = input;
  editDraft(context, version, `Changed the rating scale of version ${version}`, (draft) => ({
    ...draft,
    scale,
  }));
  return null;
}
