/** Electron is mended for its three newest majors (reliability.md E-20). */
const MENDED = 3;

/** Why an Electron must be replaced, as a sentence; null while it need not be. */
export function judgeElectron(used: string, latest: string): string | null {
  const behind = majorOf(latest) - majorOf(used);
  if (behind < MENDED) return null;
  return `Electron ${used} is no longer mended: ${latest} is out, and only the newest ${MENDED} majors are. Update it.`;
}

function majorOf(version: string): number {
  const major = Number(/^(\d+)\.\d+\.\d+/.exec(version)?.[1]);
  if (Number.isNaN(major)) throw new Error(`“${version}” is no version of Electron.`);
  return major;
}
