import type { Dictionary } from '../rule.ts';
import type { Word } from './words.ts';

/** Small words of Welsh that English does not have. */
const WELSH =
  /^(?:y|yr|yn|yng|ym|ac|a'r|a’r|i'r|i’r|o'r|o’r|gyda'r|gyda|gan|mae|mae'r|bod|ei|eu|ein|eich|hwn|hon|hyn|sy|sydd|oedd|bydd|wedi|ar|dros|drwy|trwy|cyngor|plant|pobl|adroddiad|cyfarfod|pwyllgor|ardal|gwasanaeth|gwasanaethau|cynllun|sir|tref|dyddiad|diben|argymhellion|cymru|gymraeg|cymraeg|nad|nid|neu|am|fod|bydd|cael|gael|gwneud|rhaid|eraill|rhwng|ers|felly|hefyd)$/iu;

const LONGEST = 40;
const FEWEST_WELSH = 2;
const FEWEST_UNKNOWN = 0.3;

/** Whether a paragraph is in Welsh: small words of Welsh, and many words that English does not know. */
export function isWelsh(words: readonly Word[], { isWord }: Dictionary): boolean {
  const welsh = words.filter(({ text }) => WELSH.test(text)).length;
  if (welsh === 0) return false;
  const unknown = words.filter(
    ({ text }) => text.length > LONGEST || !isWord(text.replaceAll('’', "'")),
  ).length;
  const share = unknown / words.length;
  return (welsh >= FEWEST_WELSH && share >= FEWEST_UNKNOWN) || (share >= 0.6 && words.length <= 8);
}
