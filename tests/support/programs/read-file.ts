// Reads a file as a source, and says what came of it.
import { readSourceFile } from '#app/files/read-source-file';

try {
  console.log(readSourceFile(process.argv[2] ?? '').bytes.length);
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
}
