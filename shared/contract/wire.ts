/** Bytes in an encoded reply: base64 under this one key. */
const BYTES = '$bytes';

/**
 * The one wire format: JSON, with bytes as base64. All hosts encode with it, so that replies are equal byte for
 * byte whichever way they come. Throws for values that JSON can't carry.
 */
export function encodeWire(value: unknown): string {
  return JSON.stringify(value, function encode(this: Readonly<Record<string, unknown>>, key, each: unknown) {
    // Node's own bytes have a JSON form, in which they would be no bytes any more.
    const held = this[key];
    if (held instanceof Uint8Array) return { [BYTES]: toBase64(held) };
    if (typeof each === 'function' || typeof each === 'symbol' || typeof each === 'bigint') {
      throw new TypeError(`“${key}” cannot cross to another process.`);
    }
    return each;
  });
}

export function decodeWire(text: string): unknown {
  // Looking at every value costs more than reading the text, and few replies hold bytes.
  if (!text.includes(`"${BYTES}"`)) return JSON.parse(text);
  return JSON.parse(text, (_, each: unknown) => {
    const encoded = isEncodedBytes(each) ? each[BYTES] : null;
    return encoded === null ? each : fromBase64(encoded);
  });
}

function isEncodedBytes(value: unknown): value is { readonly [BYTES]: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    BYTES in value &&
    typeof value[BYTES] === 'string' &&
    Object.keys(value).length === 1
  );
}

const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  }
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
