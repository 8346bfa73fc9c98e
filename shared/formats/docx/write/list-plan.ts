import type { ListKind, ListMark } from '#shared/document/text-document';
import {
  fitsFormat,
  literalFormat,
  readLabel,
  writeLabel,
  type LevelFormat,
  type Position,
  type Reading,
} from './label-pattern.ts';

/** A numbering definition (`w:abstractNum`): how each level of one list writes its labels. */
export interface ListDefinition {
  readonly id: number;
  readonly levels: ReadonlyMap<number, LevelFormat & { readonly start: number }>;
}

/** A use of a definition (`w:num`), which may count from elsewhere or write one level in another way. */
export interface ListInstance {
  readonly id: number;
  readonly definition: number;
  readonly override: LevelOverride | null;
}

interface LevelOverride {
  readonly level: number;
  readonly start: number;
  /** Null keeps the format of the definition. */
  readonly format: LevelFormat | null;
}

export interface ListPlan {
  readonly definitions: readonly ListDefinition[];
  readonly instances: readonly ListInstance[];
  /** For each mark that was given, in the same order: the instance that gives it its label. */
  readonly uses: readonly number[];
}

/** So many labels are looked at ahead to see what in the first one is a number. */
const LOOK_AHEAD = 12;

/**
 * Numbering definitions under which Word works out exactly the labels that the marks carry. Marks must come in reading
 * order. Where a label doesn't follow from the one before it, a new instance counts from there.
 */
export function planLists(marks: readonly ListMark[]): ListPlan {
  const ahead = gatherLabels(marks);
  const lists = new Map<string, PlannedList>();
  const instances: ListInstance[] = [];
  const uses = marks.map((mark) => {
    let list = lists.get(mark.list);
    if (list === undefined) {
      list = new PlannedList(lists.size + 1, instances);
      lists.set(mark.list, list);
    }
    const upcoming = ahead.get(keyOf(mark));
    if (upcoming !== undefined) upcoming.next++;
    return list.place(mark, upcoming ?? { labels: [], next: 0 });
  });
  const definitions = [...lists.values()].map((list) => list.definition());
  return { definitions, instances, uses };
}

/** Labels of one level of a list, and how far the plan has got through them. */
interface Upcoming {
  readonly labels: string[];
  next: number;
}

function gatherLabels(marks: readonly ListMark[]): Map<string, Upcoming> {
  const labels = new Map<string, Upcoming>();
  for (const mark of marks) {
    const known = labels.get(keyOf(mark));
    if (known === undefined) labels.set(keyOf(mark), { labels: [mark.label], next: 0 });
    else known.labels.push(mark.label);
  }
  return labels;
}

function keyOf(mark: ListMark): string {
  return `${mark.level} ${mark.kind} ${mark.list}`;
}

/** One list while its labels are placed: it counts as Word counts (ISO/IEC 29500-1, 17.9). */
class PlannedList {
  private readonly id: number;
  private readonly instances: ListInstance[];
  private readonly levels = new Map<number, LevelFormat & { start: number }>();
  private readonly base: number;
  private current: number;
  private counter: number[] = [];
  /** Levels that had items inside them before they had one of their own: Word counts those from the start, which is 1. */
  private readonly passed = new Set<number>();

  constructor(id: number, instances: ListInstance[]) {
    this.id = id;
    this.instances = instances;
    this.base = this.addInstance(null);
    this.current = this.base;
  }

  definition(): ListDefinition {
    return { id: this.id, levels: this.levels };
  }

  /** The instance under which the mark gets its label. */
  place(mark: ListMark, upcoming: Upcoming): number {
    if (!this.levels.has(mark.level)) this.define(mark, upcoming);
    const next = this.countTo(mark.level);
    for (let outer = 0; outer < mark.level; outer++) this.passed.add(outer);
    const found = [this.current, this.base].find((instance) => {
      if (this.beginsElsewhere(instance, mark.level)) return false;
      const format = this.formatIn(instance, mark.level);
      return format.kind === mark.kind && writeLabel(format, this.positionIn(instance, next)) === mark.label;
    });
    if (found === undefined) return this.override(mark, next, upcoming);
    this.counter = next;
    this.current = found;
    return found;
  }

  /** A level that begins again under its own override begins where that says (17.9.27), not where the list does. */
  private beginsElsewhere(instance: number, level: number): boolean {
    const override = this.instances[instance - 1]?.override ?? null;
    const begins = this.counter[level] === undefined;
    return begins && override?.level === level && override.start !== (this.levels.get(level)?.start ?? 1);
  }

  /** The first label at a level says how the level writes its labels and where it starts. */
  private define(mark: ListMark, upcoming: Upcoming): void {
    const reading = this.read(mark, upcoming);
    const format = reading?.format ?? literalFormat(mark.kind, mark.label);
    const start = this.passed.has(mark.level) ? 1 : (reading?.own ?? 1);
    this.levels.set(mark.level, { ...format, start });
    this.settleOuter(format, mark.level);
  }

  /** Outer levels that a label names before they have an item of their own count from 1 in figures, once and for all. */
  private settleOuter({ text }: LevelFormat, level: number): void {
    for (let outer = 0; outer < level; outer++) {
      const isNamed = text.includes(`%${outer + 1}`) && !this.levels.has(outer);
      if (isNamed) this.levels.set(outer, { kind: 'decimal', text: `%${outer + 1}.`, start: 1 });
    }
  }

  private override(mark: ListMark, next: number[], upcoming: Upcoming): number {
    const known = this.formatIn(this.base, mark.level);
    const same = this.readings(mark).find(
      ({ format }) => format.kind === known.kind && format.text === known.text,
    );
    const reading = same ?? this.read(mark, upcoming);
    const start = reading?.own ?? next[mark.level] ?? 1;
    const format = reading?.format ?? literalFormat(mark.kind, mark.label);
    this.settleOuter(format, mark.level);
    next[mark.level] = start;
    this.counter = next;
    this.current = this.addInstance({ level: mark.level, start, format: same === undefined ? format : null });
    return this.current;
  }

  private read(mark: ListMark, { labels, next }: Upcoming): Reading | undefined {
    const later = labels.slice(next, next + LOOK_AHEAD);
    const likelihood = ({ format, outer, own, word }: Reading): number[] => [
      later.filter((label) => fitsFormat(format, label)).length,
      outer,
      own === 1 ? 1 : 0,
      word,
    ];
    return this.readings(mark).toSorted((a, b) => compareNumbers(likelihood(b), likelihood(a)))[0];
  }

  /** Only readings that write the label back count. */
  private readings(mark: ListMark): Reading[] {
    const above = this.positionIn(this.base, this.countTo(mark.level).slice(0, mark.level));
    return readLabel(mark.kind, mark.label, above).filter(({ format, own }) => {
      const position = { ...above, numbers: [...above.numbers, own] };
      return writeLabel(format, position) === mark.label;
    });
  }

  /** The counters as they stand at the next item of a level. */
  private countTo(level: number): number[] {
    const next = this.counter.slice(0, level + 1);
    const startOf = (index: number): number => this.levels.get(index)?.start ?? 1;
    for (let outer = 0; outer < level; outer++) next[outer] ??= startOf(outer);
    next[level] = (next[level] ?? startOf(level) - 1) + 1;
    return next;
  }

  private positionIn(instance: number, numbers: readonly number[]): Position {
    const kinds = numbers.map((_, level): ListKind => this.formatIn(instance, level).kind);
    return { numbers, kinds };
  }

  private formatIn(instance: number, level: number): LevelFormat {
    const override = this.instances[instance - 1]?.override ?? null;
    const own = override?.level === level ? override.format : null;
    return own ?? this.levels.get(level) ?? { kind: 'decimal', text: '' };
  }

  private addInstance(override: LevelOverride | null): number {
    const id = this.instances.length + 1;
    this.instances.push({ id, definition: this.id, override });
    return id;
  }
}

function compareNumbers(first: readonly number[], second: readonly number[]): number {
  for (const [index, number] of first.entries()) {
    const difference = number - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
