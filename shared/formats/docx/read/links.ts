import { safeLink } from '../../ooxml/links.ts';
import type { PartContext } from './part-context.ts';

/** The link if it may be kept; a link of another kind is counted and its text stays. */
export function keepLink(context: PartContext, address: string): string | null {
  if (address === '') return null;
  if (address.startsWith('#')) return address;
  const link = safeLink(address);
  if (link === null) context.document.report.omit('unsafe-link', context.place.here());
  return link;
}
