/** A CSS string. Nothing in it can end the string or the style element. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(/[^\p{L}\p{N} .,:;!?()+=*#@_-]/gu, (character) => {
    return `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `;
  });
  return `"${escaped}"`;
}

/** RRGGBB as a CSS colour; null for anything else. */
export function cssColour(colour: string | null): string | null {
  return colour !== null && /^[0-9A-Fa-f]{6}$/.test(colour) ? `#${colour}` : null;
}

/** A style attribute with its leading space; nothing when no declaration has a value. */
export function styleAttribute(declarations: Readonly<Record<string, string | null>>): string {
  const written = Object.entries(declarations).flatMap(([name, value]) =>
    value === null ? [] : [`${name}:${value}`],
  );
  return written.length === 0 ? '' : ` style="${written.join(';').replaceAll('"', '&quot;')}"`;
}

/** Twentieths of a point as CSS points. */
export function cssPoints(twips: number): string {
  return `${Math.round(twips) / 20}pt`;
}

/** A font, and what stands in for it where it is missing. */
export function fontFamily(name: string): string {
  return `${cssString(name)}, Arial, Helvetica, sans-serif`;
}
