import { createHash } from 'node:crypto';
import { contentText } from '#app/store/versions/content-text';
import { toStoredContent } from '#app/store/versions/store-content';
import { makeDraft, makeLargeContent } from '#tests/support/store/plans';
const sha256 = (d: string | Uint8Array) => createHash('sha256').update(d).digest('hex');
for (const extra of ['', '’']) {
  const d = makeDraft('3', { ...makeLargeContent(640), title: 'x' + extra });
  const c = toStoredContent(d.content, d.actionIds);
  for (let i = 0; i < 5; i++) {
    const t0 = performance.now();
    const t = contentText(c);
    const t1 = performance.now();
    const n = t.normalize('NFC');
    const t2 = performance.now();
    sha256(n);
    const t3 = performance.now();
    /[\u0300-\uffff]/.test(t);
    const t4 = performance.now();
    sha256(Buffer.from(n));
    const t5 = performance.now();
    console.log(
      t.length,
      'text',
      (t1 - t0).toFixed(2),
      'norm',
      (t2 - t1).toFixed(2),
      'sha',
      (t3 - t2).toFixed(2),
      're',
      (t4 - t3).toFixed(2),
      'shabuf',
      (t5 - t4).toFixed(2),
    );
  }
}
