import type { ReactElement } from 'react';
import type { VersionView } from '#shared/contract/results';
import { formatIsoDate } from '../wording/moments.ts';
import { say } from '../wording/say.ts';

/** Chooses one of the versions of the plan. */
export function VersionPicker({
  label,
  versions,
  chosen,
  onChoose,
}: {
  /** What it is for, read out before the choice. */
  readonly label: string;
  readonly versions: readonly VersionView[];
  readonly chosen: string;
  readonly onChoose: (version: string) => void;
}): ReactElement {
  return (
    <select
      className="btn version-picker"
      aria-label={label}
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
    >
      {versions.toReversed().map((version) => (
        <option key={version.version} value={version.version}>
          {describe(version)}
        </option>
      ))}
    </select>
  );
}

function describe({ version, state, date }: VersionView): string {
  const name = state === 'draft' ? say('version.draft', { version }) : version;
  return date === null ? name : `${name}, ${formatIsoDate(date)}`;
}
