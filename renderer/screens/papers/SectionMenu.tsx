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
  const remove = async (): Promise<void> => {
    const done = await changeApart((draft) => removeFreeSection(draft, section));
    if (done) showToast(say('papers.removed', { title }), true);
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
          <MenuItem onClick={() => void remove()}>{say('papers.remove')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
