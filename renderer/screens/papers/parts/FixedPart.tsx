import type { ReactElement } from 'react';
import type { CoverSectionView } from '#shared/contract/paper-results';
import { Icon } from '../../../components/Icon.tsx';
import { Blocks } from '../../../paper/Blocks.tsx';
import { goTo } from '../../../state/route.ts';
import { say } from '../../../wording/say.ts';
import { useReport } from '../report-context.tsx';

type FixedBlocks = Extract<CoverSectionView['parts'][number], { readonly kind: 'fixed' }>['blocks'];

/** What follows the plan: it can be read and asked, and it says why it can't be written in. */
export function FixedPart({ blocks }: { readonly blocks: FixedBlocks }): ReactElement | null {
  if (blocks.length === 0) return null;
  return (
    <div className="fixed-part">
      <Blocks blocks={blocks} />
      <FollowsPlan />
    </div>
  );
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
