import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { StandardSection } from '#shared/domain/paper-draft';
import { Icon } from '../../components/Icon.tsx';
import { showToast } from '../../state/toasts.ts';
import { say } from '../../wording/say.ts';
import { moveFreeSection, removeFreeSection } from './draft-changes.ts';
import { useReport } from './report-context.tsx';

/** What can be done with a section of the author's own. */
export function SectionMenu({
  section,
  title,
  standard,
  onRename,
}: {
  readonly section: string;
  readonly title: string;
  readonly standard: readonly StandardSection[];
  readonly onRename: () => void;
}): ReactElement {
  const { change, changeApart, settle } = useReport();
  const move = (by: 1 | -1): void => {
    change((draft) => moveFreeSection(draft, section, by, standard));
    void settle();
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <button
          type="button"
          className="btn bare icon small"
          aria-label={say('papers.section-menu', { title })}
          title={say('papers.section-menu', { title })}
        >
          <Icon name="more" />
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={onRename}>{say('papers.rename')}</MenuItem>
          <MenuItem onClick={() => move(-1)}>{say('papers.move-up')}</MenuItem>
          <MenuItem onClick={() => move(1)}>{say('papers.move-down')}</MenuItem>
          <MenuItem
            onClick={() => {
              void changeApart((draft) => removeFreeSection(draft, section)).then((done) => {
                if (done) showToast(say('papers.removed', { title }), true);
              });
            }}
          >
            {say('papers.remove')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
