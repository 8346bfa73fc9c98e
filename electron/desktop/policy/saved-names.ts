/** The endings of files that the program writes for a person. Nothing that a computer would run. */
const SAVED_ENDINGS = ['docx', 'xlsx', 'html', 'pdf', 'json', 'csv', 'txt'] as const;

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])\./i;

/** Whether the page may ask for a file of that name: a plain name, with an ending of our own (reliability.md E-07, X-07). */
export function isSavedName(name: string): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return (
    name.length <= 200 &&
    /^[^<>:"/\\|?*\p{Cc}]+\.[a-z]+$/iu.test(name) &&
    !name.startsWith('.') &&
    !name.startsWith('~') &&
    !DEVICE.test(name) &&
    !/[. ]\.[a-z]+$/i.test(name) &&
    SAVED_ENDINGS.some((each) => each === ending)
  );
}

/** "Report (2).docx", for a person who keeps both. */
export function numberedName(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
}
