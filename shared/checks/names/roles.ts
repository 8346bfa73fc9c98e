import type { RoleHolder } from '#shared/domain/plan';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { CheckContext } from '../rule.ts';
import { plainMarks } from './words.ts';

/** The posts that a paper may name: its own glossary of roles first, then the register of the workspace. */
export function rolesFor({ plan }: CheckedPaper, context: CheckContext): readonly RoleHolder[] {
  const own = plan?.content.glossary ?? [];
  return own.length > 0 ? own : context.roles;
}

/** "&" is "and"; hyphens, asterisks, double spaces and short forms in brackets make no other post. */
export function foldRole(role: string): string {
  return plainMarks(role)
    .replaceAll(/\s*\(\p{Lu}{2,}s?\)/gu, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[*-]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^(?:the|interim|acting|new|our|assistant to the) /i, '')
    .trim()
    .toLowerCase();
}

/** Nothing but its letters, without the words that people leave out. */
export function bareRole(role: string): string {
  return foldRole(role)
    .replaceAll(/[(),.:]/g, ' ')
    .replaceAll(/\b(?:of|for|the|and)\b/g, ' ')
    .replaceAll(/'s?\b/g, '')
    .replaceAll(/\s+/g, '');
}

/** A stretch of a cell that names one post. */
export interface RoleMention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The posts of a cell that names several: "Chief Executive / Head of Housing". `known` decides where "and" joins two. */
export function splitRoles(text: string, known: readonly string[]): RoleMention[] {
  const parts: RoleMention[] = [];
  let start = 0;
  const add = (end: number): void => {
    const part = text.slice(start, end);
    const from = start + part.length - part.trimStart().length;
    const trimmed = part.trim().replace(/[\s*]+$/, '');
    if (trimmed !== '')
      parts.push(...splitAtAnd({ text: trimmed, start: from, end: from + trimmed.length }, known));
  };
  for (const { index, 0: sign } of text.matchAll(/\s*[/;\n]\s*/g)) {
    add(index);
    start = index + sign.length;
  }
  add(text.length);
  return parts;
}

function splitAtAnd(mention: RoleMention, known: readonly string[]): RoleMention[] {
  if (known.includes(foldRole(mention.text))) return [mention];
  for (const { index, 0: sign } of mention.text.matchAll(/\s+(?:&|and)\s+/g)) {
    const before = mention.text.slice(0, index);
    const after = mention.text.slice(index + sign.length);
    if (![before, after].some((part) => known.includes(foldRole(part)))) continue;
    const next = mention.start + index + sign.length;
    return [
      ...splitAtAnd({ text: before, start: mention.start, end: mention.start + index }, known),
      ...splitAtAnd({ text: after, start: next, end: mention.end }, known),
    ];
  }
  return [mention];
}
