// Writes a file of so many bytes at the path, and says what came of it.
import { FileProblem } from '#app/files/file-problem';
import { writeAtomically } from '#app/files/write-atomically';

const [path = '', length = '0'] = process.argv.slice(2);

try {
  await writeAtomically(path, new Uint8Array(Number(length)), { wait: () => Promise.resolve() });
  console.log('written');
} catch (error) {
  console.log(error instanceof FileProblem ? `${error.code}: ${error.message}` : String(error));
}
