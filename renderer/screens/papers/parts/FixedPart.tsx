import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { CoverSectionView } from '#shared/contract/paper-results';
import { Icon } from '../../../components/Icon.tsx';
import { Blocks } from '../../../paper/Blocks.tsx';
import { goTo } from '../../../state/route.ts';
import { say } from '../../../wording/say.ts';
import { useReport } from '../report-context.tsx';

type FixedBlocks = Extract<CoverSectionView['parts'][number], { readonly kind: 'fixed' }>['blocks'];

/** What follows the plan: it can be read and asked, and it says why it can't be written in. */
export function FixedPart({ blocks }: { readonly blocks: FixedBlocks }): ReactElement | null {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => listNumbers(part.current).forEach((number, at) => (number.tabIndex = at === 0 ? 0 : -1)));
  if (blocks.length === 0) return null;
  return (
    <div className="fixed-part" ref={part} onKeyDown={goToNumber}>
      <Blocks blocks={blocks} />
      <FollowsPlan />
    </div>
  );
}

function listNumbers(part: Element | null): HTMLElement[] {
  return [...(part?.querySelectorAll<HTMLElement>('.live') ?? [])];
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The numbers of a table are one stop of the Tab key; arrows go from one to the next. */
function goToNumber(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const numbers = listNumbers(event.currentTarget);
  const at = numbers.findIndex((number) => number === event.target);
  const next = step === undefined || at < 0 ? undefined : numbers[at + step];
  if (next === undefined) return;
  event.preventDefault();
  for (const number of numbers) number.tabIndex = number === next ? 0 : -1;
  next.focus();
}

export function FollowsPlan(): ReactElement {
  const { view } = useReport();
  return (
    <p className="follows">
      <Icon name="lock" />
      <span>{say('papers.fixed-why', { version: view.version })}</span>
      <button type="button" className="link small" onClick={() => goTo('plan', { version: view.version })}>
        {say('papers.go-plan')}
      </button>
    </p>
  );
}
