import { writableAddress } from '../../ooxml/links.ts';
import { xmlElement } from '../../xml/write-text.ts';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Web and mail addresses that a document leads to, each with one relationship id for all parts. */
export class LinkTargets {
  private readonly ids = new Map<string, string>();

  /** Null for an address that must not be written or that Word could not read back. */
  idOf(address: string): string | null {
    const target = writableAddress(address);
    if (target === null) return null;
    const known = this.ids.get(target);
    if (known !== undefined) return known;
    const id = `link${this.ids.size + 1}`;
    this.ids.set(target, id);
    return id;
  }

  /** Relationships for the ids that a part uses. */
  relationshipsIn(xml: string): string[] {
    const used = new Set(Array.from(xml.matchAll(/ r:id="(link\d+)"/g), (match) => match[1]));
    return [...this.ids]
      .filter(([, id]) => used.has(id))
      .map(([target, id]) =>
        xmlElement('Relationship', { Id: id, Type: HYPERLINK, Target: target, TargetMode: 'External' }),
      );
  }
}
