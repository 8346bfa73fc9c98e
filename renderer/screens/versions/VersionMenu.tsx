import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { VersionView } from '#shared/contract/results';
import { Icon } from '../../components/Icon.tsx';
import { goTo } from '../../state/route.ts';
import { say } from '../../wording/say.ts';

interface MenuProps {
  readonly version: VersionView;
  readonly first: boolean;
  readonly mayChange: boolean;
  readonly onDraft: (from: string) => void;
  readonly onIssue: (version: string) => void;
  readonly onDelete: (version: string) => void;
}

/** What can be done with one version. */
export function VersionMenu({
  version,
  first,
  mayChange,
  onDraft,
  onIssue,
  onDelete,
}: MenuProps): ReactElement {
  const { version: label, state } = version;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <button
          type="button"
          className="btn bare icon small"
          aria-label={say('versions.more-of', { version: label })}
        >
          <Icon name="more" />
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => goTo('plan', { version: label })}>{say('versions.open')}</MenuItem>
          {!first && (
            <MenuItem onClick={() => goTo('compare', { to: label })}>
              {say('versions.compare-before')}
            </MenuItem>
          )}
          <MenuItem onClick={() => goTo('papers', { version: label })}>{say('versions.export')}</MenuItem>
          {mayChange && (
            <MenuItem onClick={() => onDraft(label)}>
              {say('versions.draft-from', { version: label })}
            </MenuItem>
          )}
          {mayChange && state === 'draft' && (
            <>
              <MenuItem onClick={() => onIssue(label)}>{say('versions.issue', { version: label })}</MenuItem>
              <MenuItem onClick={() => onDelete(label)}>{say('versions.delete')}</MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
