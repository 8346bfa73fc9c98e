import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a browser asks of the network by itself, or keeps of what is typed, turned off. */
const PREFERENCES = {
  browser: { enable_spellchecking: false, check_default_browser: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  background_mode: { enabled: false },
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  alternate_error_pages: { enabled: false },
  net: { network_prediction_options: 2 },
  dns_prefetching: { enabled: false },
  signin: { allowed: false, allowed_on_next_startup: false },
  session: { restore_on_startup: 5 },
  // The address of the window has a code in it, which is dead by then; still it is nobody's business.
  history: { saving_disabled: true },
  profile: { password_manager_enabled: false },
} as const;

/**
 * What another program could have left there while it had our port, and what the browser notes of the addresses that
 * it showed; none of it is ever needed again.
 */
const NEVER_NEEDED = ['Service Worker', 'Cache', 'Code Cache', 'Sessions'];

/** The browser's own folder for the app window, made if need be and open to nobody else (reliability.md L-18). */
export function makeProfile(dataFolder: string): string {
  const profile = join(dataFolder, 'window');
  const person = join(profile, 'Default');
  mkdirSync(person, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32') chmodSync(profile, 0o700);
  const preferences = join(person, 'Preferences');
  if (!existsSync(preferences)) writeFileSync(preferences, JSON.stringify(PREFERENCES), { mode: 0o600 });
  tidyProfile(profile);
  return profile;
}

/** Call it while no browser runs in the profile. */
export function tidyProfile(profile: string): void {
  for (const name of NEVER_NEEDED) rmSync(join(profile, 'Default', name), { recursive: true, force: true });
}
