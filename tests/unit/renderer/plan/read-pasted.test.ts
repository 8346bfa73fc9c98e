import { expect, it } from 'vitest';
import type { ProgressItem } from '#shared/domain/plan';
import { readPasted, readPastedText } from '../../../../renderer/screens/plan/progress/read-pasted.ts';

/** "1 bullet [b]Forty[/b] homes". */
function outline(items: readonly ProgressItem[]): string[] {
  const letters = { bold: 'b', italic: 'i', underline: 'u', strike: 's' } as const;
  return items.map(({ level, mark, line }) => {
    const text = line.map((run) => {
      const looks = (['bold', 'italic', 'underline', 'strike'] as const).filter((look) => run[look]);
      const tags = [...looks.map((look) => letters[look]), run.script ?? ''].filter(Boolean).join('');
      return tags === '' ? run.text : `[${tags}]${run.text}[/]`;
    });
    return `${level} ${mark} ${text.join('')}`;
  });
}

it('reads the lists of Word by their levels and leaves its signs out', () => {
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoListParagraph {margin:0} --></style></head>
    <body lang=EN-GB><!--StartFragment-->
    <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
    style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>All
    roofs <b style='mso-bidi-font-weight:normal'>surveyed</b><o:p></o:p></p>
    <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>two in <i>Lower Wych</i></p>
    <p class=MsoListParagraphCxSpLast style='mso-list:l0 level5 lfo1'>deep down</p>
    <p class=MsoNormal><span style='font-weight:bold;color:red'>Next</span> review on 1<sup>st</sup> May&hellip;</p>
    <!--EndFragment--></body></html>`;
  expect(outline(readPasted(word))).toEqual([
    '0 bullet All roofs [b]surveyed[/]',
    '1 bullet two in [i]Lower Wych[/]',
    '2 bullet deep down',
    '0 none [b]Next[/] review on 1[superscript]st[/] May…',
  ]);
});

it('reads nested lists of web pages', () => {
  const page = `<ul><li>One<ul><li><p>Two</p></li></ul></li><li>Three</li></ul>
    <ol type="a"><li>Four</li></ol><ol><li>Five</li></ol><div>Six</div>`;
  expect(outline(readPasted(page))).toEqual([
    '0 bullet One',
    '1 bullet Two',
    '0 bullet Three',
    '0 letter Four',
    '0 number Five',
    '0 none Six',
  ]);
});

it('reads its own items again with their marks', () => {
  const own = `<p data-level="1" data-mark="arrow">One</p><p data-level="0" data-mark="roman"><u>Two</u> <s>no</s></p>`;
  expect(outline(readPasted(own))).toEqual(['1 arrow One', '0 roman [u]Two [/][s]no[/]']);
});

it('takes no script, no style and no picture along', () => {
  const hostile = `<script>alert(1)</script><style>p{}</style><p onclick="alert(2)"><img src=x onerror="alert(3)">Words
    &lt;b&gt; stay &amp; nothing else</p><svg><title>no</title></svg><p>a < b > c</p>`;
  expect(outline(readPasted(hostile))).toEqual(['0 none Words <b> stay & nothing else', '0 none a < b > c']);
});

it('reads half-finished markup without losing words', () => {
  expect(outline(readPasted('<p>One<b>two<p>three</i> four &#8211; &bogus; &#x1F642;'))).toEqual([
    '0 none One[b]two[/]',
    '0 none [b]three four – &bogus; 🙂[/]',
  ]);
  expect(readPasted('<p> </p><br>')).toEqual([]);
});

it('reads plain lines, with the signs of lists taken off', () => {
  expect(outline(readPastedText('• One\r\n\r\n- Two\nThree'))).toEqual([
    '0 bullet One',
    '0 bullet Two',
    '0 none Three',
  ]);
});

it('reads a megabyte of opening tags in reasonable time', () => {
  expect(readPasted('<b>'.repeat(300_000) + 'end').length).toBe(1);
});
