import { useMemo, useState, type ReactElement } from 'react';
import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { orderRatings } from '#shared/domain/rating-order';
import type { RatingScale } from '#shared/domain/rating';
import type { ActionRow } from '#shared/figures/action-row';
import { Button, IconButton } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Rating } from '../../components/Rating.tsx';
import { say } from '../../wording/say.ts';
import { BulkDialog } from './BulkDialog.tsx';
import type { LoadedPlan } from './loaded-plan.ts';
import { CloseDialog } from './panel/CloseDialog.tsx';
import { clearSelection, usePlanUi } from './plan-ui.ts';
import type { Rate } from './use-rating.ts';

interface SelectionBarProps {
  readonly plan: LoadedPlan;
  /** The actions that are shown: nothing that is filtered away is changed. */
  readonly rows: readonly ActionRow[];
  readonly rate: Rate;
}

type Asked = 'deadline' | 'lead' | 'board' | 'close';

/** What can be done with several actions together; each is one step. */
export function SelectionBar({ plan, rows, rate }: SelectionBarProps): ReactElement | null {
  const selected = usePlanUi((ui) => ui.selected);
  const [asked, setAsked] = useState<Asked | null>(null);
  const chosen = useMemo(
    () => (selected.size === 0 ? [] : rows.filter((row) => selected.has(row.id))),
    [rows, selected],
  );
  if (chosen.length === 0) return null;
  const ids = chosen.map((row) => row.id);
  const done = (): void => setAsked(null);
  return (
    <div className="selection-bar" role="toolbar" aria-label={say('plan.bulk-toolbar')} data-pane>
      <b role="status">{say('plan.bulk', { count: chosen.length })}</b>
      <RateMenu of="activity" scale={plan.scale} onRate={(rating) => rate(ids, 'activity', rating)} />
      <RateMenu of="impact" scale={plan.scale} onRate={(rating) => rate(ids, 'impact', rating)} />
      <Button small onClick={() => setAsked('deadline')}>
        {say('plan.bulk-deadline')}
      </Button>
      <Button small onClick={() => setAsked('lead')}>
        {say('plan.bulk-lead')}
      </Button>
      <Button small onClick={() => setAsked('board')}>
        {say('plan.bulk-board')}
      </Button>
      <Button small onClick={() => setAsked('close')}>
        {say('plan.bulk-close')}
      </Button>
      <span className="grow" />
      <IconButton icon="close" label={say('plan.bulk-clear')} onClick={clearSelection} />
      {asked === 'close' && (
        <CloseDialog
          version={plan.version.label}
          actions={ids}
          refs={chosen.map((row) => row.ref)}
          onClose={done}
        />
      )}
      {asked !== null && asked !== 'close' && (
        <BulkDialog of={asked} plan={plan} actions={chosen} onClose={done} />
      )}
    </div>
  );
}

function RateMenu({
  of,
  scale,
  onRate,
}: {
  readonly of: 'activity' | 'impact';
  readonly scale: RatingScale;
  readonly onRate: (rating: string | null) => void;
}): ReactElement {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className="btn small">
          {say(`plan.bulk-${of}`)}
          <Icon name="down" />
        </button>
      </MenuTrigger>
      <MenuPopover className="menu">
        <MenuList>
          {orderRatings(scale).map(({ key }) => (
            <MenuItem key={key} onClick={() => onRate(key)}>
              <Rating scale={scale} rating={key} plain />
            </MenuItem>
          ))}
          <MenuItem onClick={() => onRate(null)}>{say('plan.clear-rating')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
