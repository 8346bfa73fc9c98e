import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { BODY_START } from '#shared/document/source-ref';
import { applyFixes, type FixedFile, type TextFix } from '#shared/formats/docx/fix/apply-fixes';
import { docx, readBytes } from '#tests/support/docx-package';
import { isMissing, validateOffice } from '#tests/support/office-validators';
import { el, p, r, run, tc, tr } from '#tests/support/word-xml';
import { inFolder, partsOf, saveTo } from '#tests/support/written-file';

const BY = { author: 'Clearday', date: '2026-06-09T10:00:00Z' };
const SECTION = '<w:sectPr/>';

function fix(paragraph: number, start: number, quote: string, write: string): TextFix {
  const at = { ...BODY_START, paragraph };
  return { at, start, end: start + quote.length, quote, write };
}

function fixed(body: string, ...fixes: TextFix[]): FixedFile {
  return applyFixes(docx({ body: body + SECTION }), fixes, BY, nodeCodec);
}

/** The runs of the first paragraph as our reader sees them: [-taken out-]{+put in+}, bold in stars. */
function told({ bytes }: Pick<FixedFile, 'bytes'>, paragraph = 0): string {
  const block = readBytes(bytes).document.body[paragraph];
  if (block?.kind !== 'paragraph') return '';
  return block.inlines
    .map((inline) => {
      if (inline.kind !== 'text') return '';
      const text = inline.marks.bold ? `*${inline.text}*` : inline.text;
      if (inline.revision === null) return text;
      return inline.revision.kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`;
    })
    .join('');
}

describe('fixes in a Word file', () => {
  it('are tracked changes of the words alone, with who and when', () => {
    const file = fixed(p('The the board met on Tuesday.'), fix(1, 0, 'The the', 'The'));
    expect(file.made).toEqual([0]);
    expect(told(file)).toMatchInlineSnapshot(`"[-The the-]{+The+} board met on Tuesday."`);
    const block = readBytes(file.bytes).document.body[0];
    const revisions =
      block?.kind === 'paragraph'
        ? block.inlines.map((each) => (each.kind === 'text' ? each.revision : null))
        : [];
    expect(revisions).toContainEqual({ kind: 'deleted', ...BY });
  });

  it('leave words that stay the same untouched', () => {
    expect(
      told(fixed(p('They recieve two reports.'), fix(1, 0, 'They recieve two', 'They receive two'))),
    ).toBe('They [-recieve-]{+receive+} two reports.');
  });

  it('keep the look of the words on either side and of what is put in', () => {
    const body = p(`${r('It rose to ')}${r('4 %', '<w:b/>')}${r(' in May.')}`);
    expect(told(fixed(body, fix(1, 11, '4 %', '4%')))).toBe('It rose to [-*4 %*-]{+*4%*+} in May.');
  });

  it('reach over several runs, and put the new words where the old began', () => {
    const body = p(`${r('Wych')}${r('borne', '<w:i/>')}${r(' Council')}`);
    expect(told(fixed(body, fix(1, 0, 'Wychborne', 'Wychbourne')))).toBe(
      '[-Wych-]{+Wychbourne+}[-borne-] Council',
    );
  });

  it('only put in or only take out', () => {
    expect(told(fixed(p('The end'), fix(1, 4, 'end', 'end.')))).toBe('The [-end-]{+end.+}');
    expect(told(fixed(p('One, two'), fix(1, 3, ',', '')))).toBe('One[-,-] two');
  });

  it('find their place behind tabs, hidden words and words taken out', () => {
    const taken = el('w:del', { 'w:id': 7, 'w:author': 'A' }, run('<w:delText>gone </w:delText>'));
    const body = p(
      `${taken}${r('hidden ', '<w:vanish/>')}${run('<w:t>One</w:t><w:tab/><w:t>too</w:t><w:br/><w:t>three</w:t>')}`,
    );
    const file = fixed(body, fix(1, 4, 'too', 'two'));
    expect(told(file)).toBe('[-gone-]hidden One\t[-too-]{+two+}\nthree');
    expect(partsOf(file.bytes).get('word/document.xml')).toMatch(/w:id="8".*w:id="9"/);
  });

  it('are made several in one run and in the cells of tables', () => {
    const file = fixed(p('teh plan and teh board'), fix(1, 0, 'teh', 'the'), fix(1, 13, 'teh', 'the'));
    expect(told(file)).toBe('[-teh-]{+the+} plan and [-teh-]{+the+} board');
    const table = el(
      'w:tbl',
      {},
      '<w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>' + tr([tc('One'), tc('teh')]),
    );
    const at = { ...BODY_START, table: 1, row: 1, column: 2, paragraph: 1 };
    const inTable = applyFixes(
      docx({ body: table + p('') + SECTION }),
      [{ at, start: 0, end: 3, quote: 'teh', write: 'the' }],
      BY,
      nodeCodec,
    );
    expect(inTable.made).toEqual([0]);
  });

  it('are left to a person where the words are a field’s, are tracked, overlap, or no longer stand there', () => {
    const field = el('w:fldSimple', { 'w:instr': 'DATE' }, r('teh'));
    const tracked = el('w:ins', { 'w:id': 1, 'w:author': 'A' }, r('teh'));
    const changed = r('teh', '<w:b/><w:rPrChange w:id="2" w:author="A"><w:rPr/></w:rPrChange>');
    const body = p(field) + p(tracked) + p(changed) + p('the') + p('teh');
    const fixes = [1, 2, 3, 4, 5, 5, 9].map((paragraph) => fix(paragraph, 0, 'teh', 'the'));
    expect(fixed(body, ...fixes).made).toEqual([4]);
  });

  it('give the same bytes where nothing could be fixed', () => {
    const bytes = docx({ body: p('All is well.') + SECTION });
    expect(applyFixes(bytes, [fix(1, 0, 'Nothing', 'Something')], BY, nodeCodec)).toEqual({
      bytes,
      made: [],
    });
  });

  it('change no other part, and nothing of this one besides the run', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/></w:style>';
    const more = { 'word/media/image1.png': 'not really & a picture' };
    const body = p('Before &') + p('teh plan') + p('After <') + SECTION;
    const before = partsOf(docx({ body, styles, more }));
    const { bytes } = applyFixes(docx({ body, styles, more }), [fix(2, 0, 'teh', 'the')], BY, nodeCodec);
    const after = partsOf(bytes);
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after].filter(([name, part]) => part !== before.get(name)).map(([name]) => name);
    expect(changed).toEqual(['word/document.xml']);
    const rejected = (after.get('word/document.xml') ?? '').replace(
      /<w:del [^>]*>.*<\/w:del><w:ins .*?<\/w:ins><w:r><w:t xml:space="preserve"> plan/,
      '<w:r><w:t xml:space="preserve">teh plan',
    );
    expect(rejected).toBe(before.get('word/document.xml'));
  });

  it.skipIf(isMissing('schemas', 'sdk'))('are valid to the schemas and to the SDK of Microsoft', () =>
    inFolder((folder) => {
      const body =
        p(
          `${r('Wych')}${r('borne', '<w:i/>')}${r(' Council ')}${run('<w:t>One</w:t><w:tab/><w:t>too</w:t>')}`,
        ) + SECTION;
      const fixes = [fix(1, 0, 'Wychborne', 'Wychbourne'), fix(1, 22, 'too', 'two')];
      const file = applyFixes(docx({ body }), fixes, BY, nodeCodec);
      expect(file.made).toEqual([0, 1]);
      expect(validateOffice(saveTo(folder, 'fixed.docx', file.bytes))).toEqual([]);
    }),
  );
});
