import type { ShareStyle } from '#shared/figures/shares';
import type { RoleHolder } from '#shared/domain/plan';
import type { RatingScale } from '#shared/domain/rating';

export interface SettingsView {
  readonly council: string;
  readonly board: string;
  readonly shares: ShareStyle;
  /** Whether single letters act in the grid, questions and findings (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** The newest version's label; null while there is none. */
  readonly version: string | null;
  /** Whether that version is a draft, whose scale and roles can be changed. */
  readonly draft: boolean;
  readonly scale: RatingScale;
  readonly roles: readonly RoleHolder[];
  /** Names of columns that Clearday knows, by what they are for, and those that were added here. */
  readonly columns: ReadonlyArray<{
    readonly role: string;
    readonly known: readonly string[];
    readonly added: readonly string[];
  }>;
}

/** What a changed scale would mean. */
export interface ScaleWeighing {
  /** Sentences on what can no longer be compared like for like. */
  readonly consequences: readonly string[];
  /** Why it can't be, as ratings that are in use and gone; empty when it can. */
  readonly refusals: readonly string[];
  readonly contrasts: ReadonlyArray<{
    readonly key: string;
    readonly text: 'black' | 'white';
    readonly ratio: number;
  }>;
}

export interface BackupView {
  readonly fileName: string;
  /** ISO time. */
  readonly at: string;
  readonly reason: 'leaving' | 'before-update' | 'before-restore' | 'asked';
}

export interface CheckView {
  readonly name: string;
  readonly ok: boolean;
  readonly sentence: string;
}

export interface ProgramView {
  readonly program: string;
  readonly packages: readonly PackageView[];
}

export interface PackageView {
  readonly name: string;
  readonly licence: string;
  readonly use: string;
}
