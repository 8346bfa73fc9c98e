/* Reads one file in a process of its own and prints what came of it, how long it took and how much memory. */
import { readFileSync } from 'node:fs';
import { nodeCodec } from '#app/files/node-codec';
import { DocumentRefused } from '#shared/document/refusal';
import { settleRevisions } from '#shared/document/revisions';
import { readDocument } from '#shared/formats/read-document';

const [, , path = ''] = process.argv;
const bytes = readFileSync(path);
const idle = process.resourceUsage().maxRSS;
const started = process.cpuUsage();
let outcome = 'read';
try {
  const { document } = await readDocument(bytes, nodeCodec);
  if (document.kind === 'text') {
    settleRevisions(document, 'accepted');
    settleRevisions(document, 'rejected');
  }
} catch (error) {
  if (!(error instanceof DocumentRefused)) throw error;
  outcome = error.code;
}
const used = process.cpuUsage(started);
const seconds = (used.user + used.system) / 1e6;
// Kibibytes, as the operating system counts them.
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ outcome, seconds, peak, grown: peak - idle * 1024 }));
