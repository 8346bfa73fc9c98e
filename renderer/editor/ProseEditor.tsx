import { Editor } from '@tiptap/core';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Prose } from '#shared/domain/paper-draft';
import { useFloating } from './floating.ts';
import { dropProse, pasteProse } from './paste-prose.ts';
import { fromEditor, toEditor } from './prose-document.ts';
import { proseExtensions } from './prose-schema.ts';
import { StillProse } from './StillProse.tsx';
import { takeTurn } from './take-turns.ts';

interface ProseEditorProps {
  readonly label: string;
  readonly words: Prose;
  readonly onChange: (words: Prose) => void;
  readonly editable: boolean;
  /** Without numbers: in cells and requests. */
  readonly plain?: boolean;
  readonly placeholder?: string;
}

/** Words with live fields, to write in. Until its turn comes to wake up it shows the same words still. */
export function ProseEditor(props: ProseEditorProps): ReactElement {
  const { label, words, editable, plain = false, placeholder = '' } = props;
  const holder = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const said = useRef(JSON.stringify(words));
  const [editor, setEditor] = useState<Editor | null>(null);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    let made: Editor | null = null;
    const takeBack = takeTurn(() => {
      made = wake(holder.current, latest.current, (next) => {
        said.current = JSON.stringify(next);
        latest.current.onChange(next);
      });
      said.current = JSON.stringify(latest.current.words);
      setEditor(made);
    });
    return () => {
      takeBack();
      if (useFloating.getState().editor === made) useFloating.setState({ editor: null });
      made?.destroy();
      setEditor(null);
    };
  }, []);
  useEffect(() => {
    if (editor === null || JSON.stringify(words) === said.current) return;
    said.current = JSON.stringify(words);
    editor.commands.setContent(toEditor(words), { emitUpdate: false });
  }, [editor, words]);
  useEffect(() => editor?.setEditable(editable, false), [editor, editable]);
  useEffect(() => {
    editor?.view.dom.setAttribute('aria-label', label);
  }, [editor, label]);
  const empty = words.length === 0;
  return (
    <div
      ref={holder}
      className={`prose${plain ? ' plain' : ''}${empty ? ' is-empty' : ''}`}
      data-placeholder={empty ? placeholder : undefined}
    >
      {editor === null && <StillProse words={words} />}
    </div>
  );
}

function wake(
  element: HTMLElement | null,
  { label, words, editable }: ProseEditorProps,
  onChange: (words: Prose) => void,
): Editor {
  const editor = new Editor({
    element,
    injectCSS: false,
    extensions: proseExtensions(),
    content: toEditor(words),
    editable,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: 'en-GB',
        spellcheck: 'true',
      },
      handleDOMEvents: { paste: pasteProse, drop: dropProse },
    },
    onUpdate: ({ editor: changed }) => onChange(fromEditor(changed.state.doc)),
    onFocus: ({ editor: focused }) => useFloating.setState({ editor: focused }),
  });
  return editor;
}
