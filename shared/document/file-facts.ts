/** What a Word file says about itself and shows on paper, besides its text. */
export interface FileFacts {
  /** Of the properties that Word itself keeps; null when empty. */
  readonly company: string | null;
  /** Whom the author works for: “Manager” in Word. */
  readonly reportsTo: string | null;
  /** What most of the body text is in; null where the file does not say. Sizes in points, languages as in "en-GB". */
  readonly typeface: string | null;
  readonly textSize: number | null;
  readonly language: string | null;
}
