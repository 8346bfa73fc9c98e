// `npm run sizes`: no file and no function grows past its limit.
import { judgeSizes, measure, percentile } from './sizes.ts';
import { isCode, listFiles, readSource } from './sources.ts';

const root = process.cwd();
const measured = listFiles(root)
  .filter((path) => isCode(path) && /^(electron|renderer|shared|scripts)\//.test(path))
  .flatMap((path) => measure(readSource(root, path)));

for (const what of ['file', 'function'] as const) {
  const lengths = measured.filter((each) => each.what === what).map((each) => each.lines);
  console.log(
    `${lengths.length} ${what}s, 95 of 100 up to ${percentile(lengths)} lines, longest ${Math.max(...lengths)}`,
  );
}
const broken = judgeSizes(measured);
for (const sentence of broken) console.log(sentence);
process.exitCode = broken.length > 0 ? 1 : 0;
