/** The pages on the web that the program itself leads to, and no others (reliability.md E-07). */
export const WEB_PAGES = ['https://www.gov.uk/bank-holidays'] as const;

/** Whether a link may be handed to the person's browser. Nothing out of a document ever may. */
export function isAllowedLink(url: string): boolean {
  return WEB_PAGES.some((page) => page === url);
}
