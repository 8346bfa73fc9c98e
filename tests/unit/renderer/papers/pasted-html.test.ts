import { describe, expect, it } from 'vitest';
import { readPastedHtml, readPastedText } from '../../../../renderer/editor/pasted-html.ts';

/** "bold" in asterisks, "italic" in underscores, a dash for a bullet. */
function inShort(html: string): string[] {
  return readPastedHtml(html).map(({ kind, runs }) => {
    const words = runs.map(({ text, bold, italic }) => {
      const slanted = italic ? `_${text}_` : text;
      return bold ? `*${slanted}*` : slanted;
    });
    return (kind === 'bullet' ? '- ' : '') + words.join('');
  });
}

describe('what is pasted', () => {
  it('keeps paragraphs, bold and italic, and folds white space', () => {
    expect(inShort('<p>Two <b>posts</b>\n  are <em>empty</em>.</p><div>Since May</div>')).toEqual([
      'Two *posts* are _empty_.',
      'Since May',
    ]);
  });

  it('makes bullets of lists, nested ones too', () => {
    expect(inShort('<ul><li>one<ul><li>two</li></ul></li><li><p>three</p></li></ul><p>four</p>')).toEqual([
      '- one',
      '- two',
      '- three',
      'four',
    ]);
  });

  it('reads lists as Word writes them, without the bullet characters', () => {
    const word = `<html><head><style>p {color: red}</style></head><body><!--StartFragment-->
      <p class=MsoListParagraphCxSpFirst><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Repairs<o:p></o:p></p>
      <p class="MsoNormal">Then&nbsp;<span style="font-weight:bold">this</span></p><!--EndFragment--></body></html>`;
    expect(inShort(word)).toEqual(['- Repairs', 'Then *this*']);
  });

  it('reads signs written as entities', () => {
    expect(inShort('<p>Fish &amp; chips &lt;now&gt; &#163;5 &#x2013; &rsquo;til six</p>')).toEqual([
      'Fish & chips <now> £5 – ’til six',
    ]);
  });

  it('leaves out scripts, styles, pictures and links, and keeps their words', () => {
    expect(
      inShort('<script>alert(1)</script><p>See <a href="x:y">the <img src=x onerror=alert(1)>page</a></p>'),
    ).toEqual(['See the page']);
  });

  it('keeps live fields that were copied from a paper', () => {
    expect(inShort('<p>Of <span class="live" data-field="activity.total">64</span> actions</p>')).toEqual([
      'Of {{activity.total}} actions',
    ]);
  });

  it('takes bold off again where a style says so', () => {
    expect(
      inShort('<b style="font-weight:normal">plain <span style="font-weight:700">bold</span></b>'),
    ).toEqual(['plain *bold*']);
  });

  it('makes a paragraph of each line of plain text', () => {
    expect(readPastedText('one\r\n\r\n two  words ').map(({ runs }) => runs[0]?.text)).toEqual([
      'one',
      'two words',
    ]);
  });
});
