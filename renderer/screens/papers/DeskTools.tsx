import type { ReactElement } from 'react';
import type { Editor } from '@tiptap/core';
import { Button } from '../../components/Button.tsx';
import { openPicker, useFloating } from '../../editor/floating.ts';
import { toggleBullet } from '../../editor/prose-schema.ts';
import { say } from '../../wording/say.ts';
import { useReport } from './report-context.tsx';

/** What can be done to the words that the cursor is in. */
export function DeskTools(): ReactElement {
  const { editor } = useFloating();
  const { mayChange } = useReport();
  const whyNot = editor === null || !mayChange ? say('papers.tools-where') : null;
  const on = (work: (editor: Editor) => unknown) => () => {
    if (editor !== null) work(editor);
  };
  return (
    <div className="desk-tools" role="toolbar" aria-label={say('papers.tools')}>
      <Button
        look="bare"
        small
        whyNot={whyNot}
        aria-keyshortcuts="Control+B"
        onClick={on((each) => each.chain().focus().toggleMark('bold').run())}
      >
        <b>{say('papers.bold')}</b>
      </Button>
      <Button
        look="bare"
        small
        whyNot={whyNot}
        aria-keyshortcuts="Control+I"
        onClick={on((each) => each.chain().focus().toggleMark('italic').run())}
      >
        <i>{say('papers.italic')}</i>
      </Button>
      <Button
        look="bare"
        small
        icon="list"
        whyNot={whyNot}
        onClick={on((each) => {
          each.commands.focus();
          toggleBullet(each);
        })}
      >
        {say('papers.bullets')}
      </Button>
      <span className="sep" />
      <Button look="bare" small icon="plus" whyNot={whyNot} onClick={on(openPicker)}>
        {say('papers.field-title')}
        <kbd aria-hidden="true">{'{{'}</kbd>
      </Button>
    </div>
  );
}
