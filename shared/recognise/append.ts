/** Puts items at the end of a list. `push(...items)` breaks when a hostile file brings a hundred thousand. */
export function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}
