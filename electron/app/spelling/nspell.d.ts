declare module 'nspell' {
  /** Words of one language, by the rules of Hunspell. */
  interface Speller {
    correct(word: string): boolean;
    suggest(word: string): string[];
    add(word: string): Speller;
  }
  export default function nspell(files: { readonly aff: Uint8Array; readonly dic: Uint8Array }): Speller;
}
