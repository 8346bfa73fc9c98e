import { describe, expect, it } from 'vitest';
import { writableAddress } from '#shared/formats/ooxml/links';

describe('an address that is written', () => {
  it('is a web or mail address, with what none may hold encoded', () => {
    expect(
      [
        'https://www.wychbourne.example/plan?a=1&b=2#c',
        ' mailto:plan@wychbourne.example?subject=Plan update ',
        'https://wychbourne.example/Übersicht "1"',
        'http://[::1]/',
      ].map(writableAddress),
    ).toEqual([
      'https://www.wychbourne.example/plan?a=1&b=2#c',
      'mailto:plan@wychbourne.example?subject=Plan%20update',
      'https://wychbourne.example/%C3%9Cbersicht%20%221%22',
      'http://[::1]/',
    ]);
  });

  it('is none of another kind, nor one that no program could open', () => {
    const refused = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      '#anchor',
      'http://',
      'https://[x',
      '\ud800',
    ];
    expect(refused.map(writableAddress)).toEqual(refused.map(() => null));
  });
});
