import type { PaperName } from '#shared/contract/paper-names';
import type { VersionView } from '#shared/contract/results';
import type { RouteParams } from '../../state/route.ts';

/** What a paper's screen is about, and how it goes to another. */
export interface PaperChoice {
  readonly paper: PaperName;
  readonly version: VersionView;
  readonly versions: readonly VersionView[];
  /** The version to compare with, where somebody asked for one; null leaves it to the cover report. */
  readonly previous: string | null;
  readonly preview: boolean;
  readonly exporting: boolean;
  readonly mayChange: boolean;
  readonly go: (change: RouteParams) => void;
}
