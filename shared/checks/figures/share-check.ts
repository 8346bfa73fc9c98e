import { formatShare, shareOf } from '#shared/figures/shares';

/** A share as printed beside its count. */
export interface PrintedShare {
  readonly count: number;
  readonly total: number;
  readonly percent: number;
  readonly decimals: number;
}

export interface WrongShare {
  readonly reason: string;
  /** The right share with its sign: "43.08%". */
  readonly right: string;
  /** The printed figure was cut off after its last decimal instead of rounded. */
  readonly cut: boolean;
}

/** Decimals that a right figure is given in, where the printed one has too few to tell anything. */
const HOUSE_DECIMALS = 2;

/** What is wrong with a printed share, or null (rules.md N1 and N3). */
export function judgeShare(share: PrintedShare): WrongShare | null {
  const { count, total, percent, decimals } = share;
  if (total <= 0 || isRight(share)) return null;
  const right = showShare(count, total, Math.max(decimals, 0));
  const printed = `${percent.toFixed(decimals)}%`;
  if (isCut(share)) {
    const finer = showShare(count, total, decimals + 2);
    return {
      reason: `${count} of ${total} is ${finer}, which rounds to ${right}; ${printed} was cut off.`,
      right,
      cut: true,
    };
  }
  const exact = decimals === 0 ? showShare(count, total, HOUSE_DECIMALS) : right;
  const other = fitNearby(share);
  return {
    reason: `${count} of ${total} is ${exact}, not ${printed}.${other === null ? '' : ` ${printed} is ${other}.`}`,
    right,
    cut: false,
  };
}

function isRight({ count, total, percent, decimals }: PrintedShare): boolean {
  const share = shareOf(count, total, { decimals, dropZeros: true });
  return share !== null && Math.abs(share - percent) < 10 ** -(decimals + 3);
}

/** Cut off after the last decimal, where rounding would have gone up. */
function isCut({ count, total, percent, decimals }: PrintedShare): boolean {
  const scale = 10 ** decimals;
  return decimals > 0 && Math.floor((100 * count * scale) / total) / scale === percent;
}

function showShare(count: number, total: number, decimals: number): string {
  const style = { decimals, dropZeros: true };
  return formatShare(shareOf(count, total, style), style);
}

const NEAREST_COUNTS = 3;
const NEAREST_TOTALS = 10;

/** The count or total nearby that the printed share is right for (rules.md N3): "28 of 60, cut off". */
function fitNearby(share: PrintedShare): string | null {
  const { count, total } = share;
  for (let step = 1; step <= NEAREST_COUNTS; step++) {
    for (const other of [count - step, count + step]) {
      if (other >= 0 && other <= total && isRight({ ...share, count: other })) return `${other} of ${total}`;
    }
  }
  for (let step = 1; step <= Math.max(NEAREST_TOTALS, Math.ceil(total / 10)); step++) {
    for (const other of [total - step, total + step]) {
      if (other < count || other <= 0) continue;
      if (isRight({ ...share, total: other })) return `right for a total of ${other}`;
      if (isCut({ ...share, total: other }))
        return `right for a total of ${other}, though cut off and not rounded`;
    }
  }
  return null;
}
