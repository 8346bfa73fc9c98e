import { useEditorState, type Editor } from '@tiptap/react';
import type { ReactElement, ReactNode } from 'react';
import { IconButton } from '../../../components/Button.tsx';
import { say } from '../../../wording/say.ts';
import { indent, itemAt, toggleList } from './progress-node.ts';

/** What can be done with the words at the cursor. Their keys are the usual ones, so the buttons are one stop only. */
export function ProgressTools({
  editor,
  children,
}: {
  readonly editor: Editor;
  readonly children: ReactNode;
}): ReactElement {
  const now = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      bold: at.isActive('bold'),
      italic: at.isActive('italic'),
      listed: itemAt(at).mark !== 'none',
    }),
  });
  const act = (change: () => boolean) => (): void => {
    change();
    editor.commands.focus();
  };
  return (
    <div className="bar-tools" role="toolbar" aria-label={say('progress.tools')}>
      <LetterButton
        letter="B"
        look="strong"
        label={say('progress.bold')}
        keys="Control+B"
        pressed={now.bold}
        onClick={act(() => editor.commands.toggleBold())}
      />
      <LetterButton
        letter="I"
        look="em"
        label={say('progress.italic')}
        keys="Control+I"
        pressed={now.italic}
        onClick={act(() => editor.commands.toggleItalic())}
      />
      <IconButton
        icon="list"
        label={say('progress.list')}
        keys="Control+Shift+8"
        aria-pressed={now.listed}
        onClick={act(() => toggleList(editor))}
      />
      <IconButton
        icon="outdent"
        label={say('progress.outdent')}
        keys="Shift+Tab"
        onClick={act(() => indent(editor, -1))}
      />
      <IconButton
        icon="indent"
        label={say('progress.indent')}
        keys="Tab"
        onClick={act(() => indent(editor, 1))}
      />
      {children}
    </div>
  );
}

function LetterButton({
  letter,
  look: Look,
  label,
  keys,
  pressed,
  onClick,
}: {
  readonly letter: string;
  readonly look: 'strong' | 'em';
  readonly label: string;
  readonly keys: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
}): ReactElement {
  return (
    <button
      type="button"
      className="btn bare icon small"
      aria-label={label}
      aria-keyshortcuts={keys}
      aria-pressed={pressed}
      title={label}
      onClick={onClick}
    >
      <Look>{letter}</Look>
    </button>
  );
}
