/** Work that waits for its turn: a little in each frame, so that the window never stands still. */
const waiting: Array<() => void> = [];

/** Milliseconds of a frame that such work may take. */
const SHARE = 8;

/** Does it in a frame to come, after what was asked for before. Gives a function that takes it back. */
export function takeTurn(work: () => void): () => void {
  waiting.push(work);
  if (waiting.length === 1) requestAnimationFrame(workOff);
  return () => {
    const at = waiting.indexOf(work);
    if (at >= 0) waiting.splice(at, 1, nothing);
  };
}

function nothing(): void {}

function workOff(): void {
  const end = performance.now() + SHARE;
  do waiting.shift()?.();
  while (waiting.length > 0 && performance.now() < end);
  if (waiting.length > 0) requestAnimationFrame(workOff);
}
