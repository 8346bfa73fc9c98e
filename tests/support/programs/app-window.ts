import { runLoopback } from '../../../electron/loopback/run-loopback.ts';

/** The app window as a program of its own, with a page that the test has built. */
const [page = '', ...line] = process.argv.slice(2);
process.exitCode = await runLoopback(line, page);
