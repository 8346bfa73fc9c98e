import { describe, expect, it } from 'vitest';
import { readJson } from '#shared/formats/json/read-json';

function read(json: string): ReturnType<typeof readJson> {
  return readJson(new TextEncoder().encode(json));
}

describe('a JSON file', () => {
  it('is its content', () => {
    expect(read('{"title":"Homes","numbers":[1,null,true]}')).toEqual({
      content: { title: 'Homes', numbers: [1, null, true] },
      messages: [],
    });
  });

  it('has characters replaced that no Word or Excel file can hold, and says how many', () => {
    const { content, messages } = read(
      String.raw`{"title":"Ho\u0001mes\uffff","lead":"\ud800 & \ud83d\ude42\t"}`,
    );
    expect(content).toEqual({ title: 'Ho\ufffdmes\ufffd', lead: '\ufffd & 🙂\t' });
    expect(messages.map(({ severity, text }) => [severity, text])).toMatchInlineSnapshot(`
      [
        [
          "warning",
          "3 characters were replaced by “�”: no Word or Excel file can hold them.",
        ],
      ]
    `);
  });

  it('is no JSON when it is not UTF-8', () => {
    expect(() => readJson(new Uint8Array([0x7b, 0xff, 0x7d]))).toThrow(TypeError);
  });
});
