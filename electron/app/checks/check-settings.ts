import * as z from 'zod';
import { DEFAULT_SETTINGS, type CheckSettings } from '#shared/checks/rule';
import type { CheckSettingsView } from '#shared/contract/check-results';
import type { InputOf } from '#shared/contract/operations';
import type { AppContext } from '../context.ts';
import { findSetting, setSetting } from '../store/settings.ts';

const SETTING = 'checks';

const severity = z.enum(['error', 'warning', 'question']);
const stored = z.strictObject({
  off: z.array(z.string()),
  severities: z.record(z.string(), severity),
  advice: z.record(z.string(), z.string()),
  house: z.strictObject({
    date: z.enum(['plain', 'ordinal']).nullable(),
    time: z.enum(['twelve', 'twenty-four']).nullable(),
    thousandsComma: z.boolean().nullable(),
  }),
  abbreviations: z.array(z.string()),
  words: z.array(z.string()),
});

/** How the house has its papers checked; as shipped where it says nothing, or no workspace is open. */
export function readCheckSettings(context: AppContext): CheckSettings {
  if (!context.hasWorkspace()) return DEFAULT_SETTINGS;
  return stored.safeParse(findSetting(context.workspace().read, SETTING)).data ?? DEFAULT_SETTINGS;
}

/** The rules as the house has them. */
export async function viewCheckSettings(context: AppContext): Promise<CheckSettingsView> {
  // The rules are many: commands that check nothing need not wait for them.
  const { GROUP_NAMES, RULES } = await import('#shared/checks/registry');
  const settings = readCheckSettings(context);
  const { house, abbreviations, words } = settings;
  const rules = RULES.map(({ id, title, group, severity: own }) => ({
    id,
    title,
    group,
    groupName: GROUP_NAMES[group],
    severity: own,
    ownSeverity: settings.severities[id] ?? null,
    off: settings.off.includes(id),
    advice: settings.advice[id] ?? null,
  }));
  return { rules, house, abbreviations, words };
}

export function changeCheckSettings(context: AppContext, settings: InputOf<'checks.change'>): null {
  const step = {
    operation: 'checks.change',
    sentence: 'Changed how papers are checked',
    about: [],
    final: null,
  };
  context.change(step, (write) => setSetting(write, SETTING, settings));
  return null;
}
