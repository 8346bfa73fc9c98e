import type { PackageView } from '#shared/contract/care-results';
import shipped from '../../resources/licences/shipped.json' with { type: 'json' };

/** What the program brings along, with its licence; a test holds it to resources/licences/README.md. */
export const shippedPackages: readonly PackageView[] = shipped;
