import { describe, expect, it } from 'vitest';
import { linkOf } from '#shared/formats/docx/read/fields';
import { read, type Relation } from '#tests/support/docx-package';
import { outline } from '#tests/support/outline';
import { el, field, p, r } from '#tests/support/word-xml';

const ADDRESS = 'https://wychbourne.example/plan';

function linked(target: string, attributes: Readonly<Record<string, string>> = {}): string {
  const relations: Relation[] = [{ id: 'rId5', type: 'hyperlink', target, external: true }];
  const body = p(el('w:hyperlink', { 'r:id': 'rId5', ...attributes }, r('the plan')));
  return outline(read({ body, relations }).document.body);
}

describe('links', () => {
  it.each([
    ADDRESS,
    'http://wychbourne.example',
    'mailto:board@wychbourne.example',
    'HTTPS://WYCHBOURNE.EXAMPLE',
  ])('to %s are kept', (address) => {
    expect(linked(address)).toBe(`{the plan | link ${address}}`);
  });

  it('keep the place in the page they lead to', () => {
    expect(linked(ADDRESS, { 'w:anchor': 'risks' })).toBe(`{the plan | link ${ADDRESS}#risks}`);
  });

  it('may lead to a place in the document itself', () => {
    const body =
      p(el('w:hyperlink', { 'w:anchor': '_Ref1' }, r('see 1.1'))) +
      p('<w:bookmarkStart w:id="0" w:name="_Ref1"/>' + r('1.1'));
    expect(outline(read({ body }).document.body)).toBe('{see 1.1 | link #_Ref1}\n1.1 {anchors _Ref1}');
  });

  it.each([
    'javascript:alert(1)',
    'file:///C:/a.docx',
    '\\\\server\\share\\a.docx',
    'ms-word:ofe|u|x',
    'plan.docx',
    'data:text/html,x',
  ])('to %s lose their address, not their text, and are counted', (target) => {
    const relations: Relation[] = [{ id: 'rId5', type: 'hyperlink', target, external: true }];
    const { document, omissions } = read({
      body: p(el('w:hyperlink', { 'r:id': 'rId5' }, r('a') + r('b', '<w:b/>'))),
      relations,
    });
    expect(outline(document.body)).toBe('a{b | bold}');
    expect(omissions.map(({ what, count }) => [what, count])).toEqual([['unsafe-link', 1]]);
  });

  it('may be fields, counted once however many runs they show', () => {
    const body = p(
      field(`HYPERLINK "${ADDRESS}"`, r('the plan')) +
        field('HYPERLINK "file:///a"', r('a') + r('b', '<w:b/>')),
    );
    const { document, omissions } = read({ body });
    expect(outline(document.body)).toBe(`{the plan | link ${ADDRESS}}a{b | bold}`);
    expect(omissions.map(({ what, count }) => [what, count])).toEqual([['unsafe-link', 1]]);
  });
});

describe('the code of a link field', () => {
  it.each([
    ['HYPERLINK "https://a.example"', 'https://a.example'],
    [' HYPERLINK  https://a.example  ', 'https://a.example'],
    ['HYPERLINK "https://a.example" \\l "part 2"', 'https://a.example#part 2'],
    ['HYPERLINK \\l "_Toc1"', '#_Toc1'],
    ['HYPERLINK \\l _Toc1 \\h', '#_Toc1'],
    ['HYPERLINK \\o "A tip" "https://a.example" \\t "_blank"', 'https://a.example'],
    ['HYPERLINK \\n "https://a.example"', 'https://a.example'],
    ['hyperlink "https://a.example"', 'https://a.example'],
    ['HYPERLINK ', ''],
    ['PAGE', null],
    ['HYPERLINKED "x"', null],
  ])('%s leads to %s', (code, address) => {
    expect(linkOf(code)).toBe(address);
  });
});
