import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { orderRatings } from '#shared/domain/rating-order';
import type { RatingKey, RatingScale } from '#shared/domain/rating';
import { Rating } from '../../components/Rating.tsx';
import { Icon } from '../../components/Icon.tsx';
import { say } from '../../wording/say.ts';
import type { Choice } from './filter.ts';
import { setFilter, usePlanUi } from './plan-ui.ts';

/** Stands for "not rated" among the names that a menu knows. */
const UNRATED = '';

/** Which ratings are shown, of both kinds. */
export function RatingFilter({ scale }: { readonly scale: RatingScale }): ReactElement {
  const activity = usePlanUi((ui) => ui.filter.activity);
  const impact = usePlanUi((ui) => ui.filter.impact);
  const checked = { activity: activity.map(toName), impact: impact.map(toName) };
  return (
    <Menu
      checkedValues={checked}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const ratings = checkedItems.map((each) => (each === UNRATED ? null : each));
        setFilter(name === 'activity' ? { activity: ratings } : { impact: ratings });
      }}
    >
      <FilterTrigger name={say('plan.rating')} chosen={activity.length + impact.length} />
      <MenuPopover className="menu">
        <MenuList>
          {(['activity', 'impact'] as const).map((of) => (
            <MenuGroup key={of}>
              <MenuGroupHeader>{say(`plan.${of}`)}</MenuGroupHeader>
              {[...orderRatings(scale).map(({ key }) => key), null].map((key) => (
                <MenuItemCheckbox key={toName(key)} name={of} value={toName(key)}>
                  <Rating scale={scale} rating={key} plain />
                </MenuItemCheckbox>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function toName(rating: RatingKey | null): string {
  return rating ?? UNRATED;
}

/** Which leads or boards are shown. */
export function NameFilter({
  of,
  name,
  none,
  choices,
}: {
  readonly of: 'leads' | 'boards';
  readonly name: string;
  /** What an action without one is called. */
  readonly none: string;
  readonly choices: readonly Choice[];
}): ReactElement {
  const chosen = usePlanUi((ui) => ui.filter[of]);
  return (
    <Menu
      checkedValues={{ [of]: [...chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => setFilter({ [of]: checkedItems })}
    >
      <FilterTrigger name={name} chosen={chosen.length} />
      <MenuPopover className="menu">
        <MenuList>
          {chosen.length > 0 && (
            <>
              <MenuItem onClick={() => setFilter({ [of]: [] })}>{say('plan.clear-choice')}</MenuItem>
              <MenuDivider />
            </>
          )}
          {choices.map(({ value, count }) => (
            <MenuItemCheckbox key={value} name={of} value={value} secondaryContent={String(count)}>
              {value === '' ? none : value}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function FilterTrigger({ name, chosen }: { readonly name: string; readonly chosen: number }): ReactElement {
  return (
    <MenuTrigger disableButtonEnhancement>
      <button type="button" className={chosen > 0 ? 'btn small is-chosen' : 'btn small'}>
        {name}
        {chosen > 0 && <span className="count">{chosen}</span>}
        <Icon name="down" />
      </button>
    </MenuTrigger>
  );
}
