import { Popover, PopoverSurface } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { goTo } from '../state/route.ts';
import { say } from '../wording/say.ts';
import { findField, useFieldBook, type KnownField } from './field-book.ts';
import { useFloating, type OpenBubble } from './floating.ts';

/** The value of a live field, where it comes from, and the way to the actions behind it. */
export function FieldBubble(): ReactElement | null {
  const { bubble } = useFloating();
  return bubble === null ? null : <Bubble bubble={bubble} />;
}

function Bubble({ bubble: { name, target, leave } }: { readonly bubble: OpenBubble }): ReactElement {
  useFieldBook();
  const found = findField(name);
  const close = (): void => {
    useFloating.setState({ bubble: null });
    leave();
  };
  const title =
    found === null || found === 'gone'
      ? say('papers.gone-words')
      : say('papers.bubble-title', { words: found.words, value: found.value });
  return (
    <Popover
      open
      trapFocus
      positioning={{ target, position: 'below', align: 'start', offset: 6 }}
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <PopoverSurface className="field-bubble" aria-label={title}>
        <p className="field-bubble-title">{title}</p>
        <p className="muted">
          {found === null || found === 'gone' ? say('papers.gone-source', { name }) : found.source}
        </p>
        {found !== null && found !== 'gone' && <ActionsLink field={found} />}
        <button type="button" className="link" onClick={close}>
          {say('action.close')}
        </button>
      </PopoverSurface>
    </Popover>
  );
}

function ActionsLink({ field: { refs, version } }: { readonly field: KnownField }): ReactElement | null {
  if (refs.length === 0 || version === null) return null;
  const [only] = refs;
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        useFloating.setState({ bubble: null });
        // A paper calls a draft "3.4 (draft)"; the plan knows it as 3.4.
        const label = version.replace(/ \(draft\)$/, '');
        goTo('plan', {
          version: label,
          ...(refs.length === 1 && only !== undefined
            ? { action: only }
            : { filter: `refs:${refs.join(',')}` }),
        });
      }}
    >
      {say('papers.show-actions', { count: refs.length })}
    </button>
  );
}
