/** Words in the form in which two texts are compared: small letters and figures, everything else as single spaces. */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}#%]+/gu, ' ')
    .trim();
}
