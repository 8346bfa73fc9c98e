import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import type { ProgressItem } from '#shared/domain/plan';
import { useHost } from '../../../host/host.tsx';
import { tellTrouble } from '../../../host/use-asked.ts';
import { say } from '../../../wording/say.ts';
import { Autosave, type SaveState } from './autosave.ts';
import { takePasted } from './paste.ts';
import { fromDocument, sameProgress, toDocument } from './progress-document.ts';
import { ProgressNode, Subscript, Superscript } from './progress-node.ts';
import { ProgressTools } from './ProgressTools.tsx';

const PAUSE = 1000;

/** Only what the plan can keep: paragraphs that know their level, and looks of words. */
const EXTENSIONS = [
  StarterKit.configure({
    blockquote: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    link: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    paragraph: false,
    trailingNode: false,
  }),
  ProgressNode,
  Superscript,
  Subscript,
];

interface ProgressEditorProps {
  readonly version: string;
  readonly action: string;
  readonly progress: readonly ProgressItem[];
  readonly editable: boolean;
  readonly labelledBy: string;
  /** Escape leaves the text for the panel around it. */
  readonly onLeave: () => void;
}

/** The progress of one action, saved after a pause and on leaving. Draw it anew for another action. */
export function ProgressEditor(props: ProgressEditorProps): ReactElement {
  const { progress, editable, labelledBy, onLeave } = props;
  const [state, setState] = useState<SaveState>('saved');
  const { autosave, startVisit } = useAutosave(props, setState);
  const hint = useId();
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: toDocument(progress),
    editable,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        'aria-describedby': hint,
        ...(editable ? {} : { 'aria-readonly': 'true', tabindex: '0' }),
      },
      handleDOMEvents: {
        paste: (view, event) => takeEvent(event, editable && takePasted(view, event.clipboardData)),
        drop: (view, event) => takeEvent(event, editable && takePasted(view, event.dataTransfer)),
        keydown: (_, event) => {
          if (event.key !== 'Escape') return false;
          onLeave();
          return takeEvent(event, true);
        },
      },
    },
    onFocus: startVisit,
    onUpdate: ({ editor: changed }) => autosave.change(fromDocument(changed.getJSON())),
    onBlur: () => void autosave.flush(),
  });
  useIncoming(editor, progress, autosave);
  return (
    <div className={editable ? 'rich' : 'rich is-locked'}>
      {editable && (
        <ProgressTools editor={editor}>
          <SavedHint state={state} />
        </ProgressTools>
      )}
      <EditorContent editor={editor} className="text" />
      <p className="hidden" id={hint}>
        {editable ? say('progress.keys') : say('progress.locked')}
      </p>
    </div>
  );
}

/** The browser's own pasting would bring more than the plan can keep. */
function takeEvent(event: Event, taken: boolean): boolean {
  if (taken) {
    event.preventDefault();
    event.stopPropagation();
  }
  return taken;
}

function SavedHint({ state }: { readonly state: SaveState }): ReactElement {
  return (
    <span className="hint" role="status">
      {say(`progress.${state}`)}
    </span>
  );
}

/** Saves to the version; everything between coming in and leaving is one step of the history. */
function useAutosave(
  { version, action }: ProgressEditorProps,
  onState: (state: SaveState) => void,
): { readonly autosave: Autosave<readonly ProgressItem[]>; readonly startVisit: () => void } {
  const host = useHost();
  const visit = useRef(crypto.randomUUID());
  const [autosave] = useState(
    () =>
      new Autosave<readonly ProgressItem[]>({
        pause: PAUSE,
        onState: (state) => {
          onState(state);
          void host.wish({ kind: 'set-unsaved', unsaved: state !== 'saved' }).catch(() => {});
        },
        save: async (progress) => {
          const input = { version, action, progress: toInput(progress), visit: visit.current };
          return (await tellTrouble(() => host.ask('actions.progress', input))) !== null;
        },
      }),
  );
  useEffect(() => {
    const leave = (): void => void autosave.flush();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [autosave]);
  const [startVisit] = useState(() => (): void => {
    visit.current = crypto.randomUUID();
  });
  return { autosave, startVisit };
}

function toInput(
  progress: readonly ProgressItem[],
): Array<Omit<ProgressItem, 'line'> & { line: ProgressItem['line'][number][] }> {
  return progress.map(({ level, mark, line }) => ({ level, mark, line: [...line] }));
}

/** Shows what came from outside, as after an undo; never while the person writes. */
function useIncoming(
  editor: Editor,
  progress: readonly ProgressItem[],
  autosave: Autosave<readonly ProgressItem[]>,
): void {
  const focused = useEditorState({ editor, selector: ({ editor: now }) => now.isFocused });
  useEffect(() => {
    if (focused || autosave.pending || sameProgress(fromDocument(editor.getJSON()), progress)) return;
    editor.commands.setContent(toDocument(progress), { emitUpdate: false });
  }, [editor, progress, focused, autosave]);
}
