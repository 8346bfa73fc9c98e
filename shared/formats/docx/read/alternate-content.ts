import type { PartContext } from './part-context.ts';

/** Short namespace names whose content this reader understands; other choices give way to the fallback. */
const UNDERSTOOD = new Set(['wps', 'wpg', 'wpc', 'w14', 'w15', 'wp14', 'a14']);

/**
 * AlternateContent says one thing in several ways; only one of them is read. Called for the element itself
 * and for the alternatives in it: those not taken are passed over, the one taken is walked through.
 */
export function chooseAlternate(context: PartContext): void {
  const { reader, alternateTaken } = context;
  if (reader.name === 'mc:AlternateContent') {
    alternateTaken[reader.depth] = false;
    return;
  }
  const outer = reader.depth - 1;
  const prefixes = (reader.attribute('Requires') ?? '').split(/\s+/).filter((prefix) => prefix !== '');
  const fits =
    reader.name === 'mc:Fallback' ||
    prefixes.every((prefix) => UNDERSTOOD.has(reader.namespaceOf(prefix) ?? ''));
  if (alternateTaken[outer] !== false || !fits) reader.skip();
  else alternateTaken[outer] = true;
}
