import { create } from 'zustand';
import type { FieldFactView } from '#shared/contract/paper-results';

/** A field as editors and lists know it; sections are fields too. */
export type KnownField = Omit<FieldFactView, 'group'> & {
  readonly group: FieldFactView['group'] | 'sections';
};

interface FieldBookState {
  /** Null until the app has told. */
  readonly fields: ReadonlyMap<string, KnownField> | null;
}

/** The values that live fields show now. */
export const useFieldBook = create<FieldBookState>(() => ({ fields: null }));

export function keepFields(fields: readonly KnownField[]): void {
  useFieldBook.setState({ fields: new Map(fields.map((field) => [field.name, field])) });
}

/** The field of that name; 'gone' when there is none, null while nothing is known yet. */
export function findField(name: string): KnownField | 'gone' | null {
  const { fields } = useFieldBook.getState();
  return fields === null ? null : (fields.get(name) ?? 'gone');
}
