/** How a house writes shares: how many decimals, and whether zeros at the end are dropped (rules.md N1). */
export interface ShareStyle {
  readonly decimals: number;
  readonly dropZeros: boolean;
}

/** Up to two decimals: 50%, 3.13%. */
export const DEFAULT_SHARE_STYLE: ShareStyle = { decimals: 2, dropZeros: true };

/**
 * 100 x count / total in percent, rounded half up to the style's decimals (rules.md N1). Worked out in whole
 * numbers, because 100 x 2 / 64 must not come out a hair below 3.125. Null when the total is 0.
 */
export function shareOf(
  count: number,
  total: number,
  style: ShareStyle = DEFAULT_SHARE_STYLE,
): number | null {
  if (total === 0) return null;
  const scale = 10 ** style.decimals;
  return Math.floor((200 * count * scale + total) / (2 * total)) / scale;
}

/** "50%", "3.13%"; "–" when there is nothing to take a share of. */
export function formatShare(share: number | null, style: ShareStyle = DEFAULT_SHARE_STYLE): string {
  if (share === null) return '–';
  const fixed = share.toFixed(style.decimals);
  return `${style.dropZeros && fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed}%`;
}

/** "32 (50%)", and "0" alone: nought needs no share. */
export function formatCount(count: number, total: number, style: ShareStyle = DEFAULT_SHARE_STYLE): string {
  return count === 0 ? '0' : `${formatNumber(count)} (${formatShare(shareOf(count, total, style), style)})`;
}

/** Whole numbers with a comma above 999 (rules.md section 4). */
export function formatNumber(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * How far a column of shares, each rounded, may miss 100: k non-zero shares to d decimals by k x 0.5 x 10^-d
 * (rules.md N2).
 */
export function roundingSlack(nonZeroShares: number, decimals: number): number {
  return nonZeroShares * 0.5 * 10 ** -decimals;
}
