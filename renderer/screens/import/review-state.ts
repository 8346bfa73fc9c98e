import { create } from 'zustand';
import type { Place, ReviewQuestion } from '#shared/contract/import-results';

export const TABS = ['questions', 'action', 'actions', 'columns', 'tracked', 'left'] as const;
export type Tab = (typeof TABS)[number];

/** A cell of the source, or a strip as a whole. */
export interface Spot {
  readonly strip: number;
  readonly cell: number | null;
}

interface ReviewState {
  /** The review that all of this is about. */
  readonly review: string | null;
  readonly tab: Tab;
  /** Index of the action that is shown. */
  readonly action: number | null;
  readonly field: string | null;
  readonly spot: Spot | null;
  /** Whether the source should scroll to the spot: not when the person has just chosen it there. */
  readonly reveal: boolean;
  readonly question: string | null;
  /** Counts up when the question should take the focus. */
  readonly asked: number;
  readonly confirming: boolean;
  /** How large the source is shown, 1 as it comes. */
  readonly zoom: number;
}

const START: ReviewState = {
  review: null,
  tab: 'questions',
  action: null,
  field: null,
  spot: null,
  reveal: false,
  question: null,
  asked: 0,
  confirming: false,
  zoom: 1,
};

/** Where the person is in a review. */
export const useReviewState = create<ReviewState>(() => START);

/** Starts anew when another file is under review. */
export function beginReview(review: string, first: ReviewQuestion | null, action: number | null): void {
  if (useReviewState.getState().review === review) return;
  const { zoom } = useReviewState.getState();
  useReviewState.setState({ ...START, zoom, review, action, tab: first === null ? 'actions' : 'questions' });
  if (first !== null) goToQuestion(first, false);
}

/** Shows a question with its cell in the source. */
export function goToQuestion(question: ReviewQuestion, focus: boolean): void {
  const { id, at, action, field } = question;
  useReviewState.setState((state) => ({
    tab: 'questions',
    question: id,
    asked: focus ? state.asked + 1 : state.asked,
    action: action ?? state.action,
    field,
    ...(toSpot(at) === null ? {} : { spot: toSpot(at), reveal: true }),
  }));
}

/** Shows where something came from. */
export function showPlace(at: Place | null, field: string | null = null): void {
  const spot = at === null ? null : toSpot(at);
  if (spot === null) return;
  useReviewState.setState({ spot, reveal: true, field });
  // Where the window is narrow, the source stands below.
  document.querySelector('.review .src')?.scrollIntoView({ block: 'nearest' });
}

export function showAction(action: number, at: Place): void {
  useReviewState.setState({ action, field: null, spot: toSpot(at), reveal: true });
}

export function toSpot({ strip, cell }: Place): Spot | null {
  return strip === null ? null : { strip, cell };
}
