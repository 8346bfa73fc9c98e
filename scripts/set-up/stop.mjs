/** Ends a script with one sentence that a person can act on. */
export class Stopped extends Error {}

/** Runs a script; a reason to stop is printed as a sentence, anything else is a bug and keeps its stack. */
export async function runScript(main, stoppedCode = 1) {
  try {
    const code = await main();
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = stoppedCode;
  }
}
