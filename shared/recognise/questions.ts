import { describeSource, type SourceRef } from '#shared/document/source-ref';
import type { Choice, Question, QuestionKind } from './draft.ts';

/** A doubt before it has an id: what is asked, where, and what Clearday would answer. */
export interface Doubt {
  /** What the doubt is about, where one answer holds for every place; null for a doubt of this place alone. */
  readonly about: string | null;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly at: SourceRef;
  readonly quote: string;
  readonly options: readonly Choice[];
  readonly proposed: string;
}

/** Gathers doubts, and gives the answer that holds: the person's, else the one proposed. */
export class QuestionList {
  private readonly answers: Readonly<Record<string, string>>;
  private readonly asked: Question[] = [];
  private readonly places = new Map<string, number>();

  constructor(answers: Readonly<Record<string, string>>) {
    this.answers = answers;
  }

  /** Id of the option in effect. */
  ask({ about, ...doubt }: Doubt): string {
    const id = about === null ? this.idOf(doubt.kind, doubt.at) : `${doubt.kind}: ${about}`;
    const known = about === null ? undefined : this.asked.find((question) => question.id === id);
    if (known !== undefined) return known.answer ?? known.proposed;
    const given = this.answers[id];
    const answer = given !== undefined && doubt.options.some((option) => option.id === given) ? given : null;
    this.asked.push({ id, ...doubt, answer });
    return answer ?? doubt.proposed;
  }

  list(): readonly Question[] {
    return this.asked;
  }

  private idOf(kind: QuestionKind, at: SourceRef): string {
    const base = `${kind}: ${describeSource(at)}`;
    const count = (this.places.get(base) ?? 0) + 1;
    this.places.set(base, count);
    return count === 1 ? base : `${base} #${count}`;
  }
}
