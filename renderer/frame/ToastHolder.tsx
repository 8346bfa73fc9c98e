import { useEffect, useRef, type ReactElement } from 'react';
import { runCommand } from '../commands/commands.ts';
import { Button, IconButton } from '../components/Button.tsx';
import { hideToast, useToast, type Toast } from '../state/toasts.ts';
import { say } from '../wording/say.ts';

const STAYS = 10_000;

/** What was just done, with the way back. It stays while it has the focus or the pointer. */
export function ToastHolder(): ReactElement {
  const { toast } = useToast();
  return (
    <>
      <div className="hidden" role="status">
        {toast?.text}
      </div>
      {toast !== null && <ToastCard key={toast.id} toast={toast} />}
    </>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }): ReactElement {
  const held = useRef(false);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!held.current) hideToast(toast.id);
    }, STAYS);
    return () => clearInterval(timer);
  }, [toast.id]);
  const hold = (is: boolean) => (): void => {
    held.current = is;
  };
  return (
    <section
      className="toast"
      aria-label={toast.text}
      onFocus={hold(true)}
      onBlur={hold(false)}
      onMouseEnter={hold(true)}
      onMouseLeave={hold(false)}
    >
      <span>{toast.text}</span>
      {toast.undo && (
        <Button look="bare" small keys="Control+Z" onClick={() => runCommand('edit.undo')}>
          {say('toast.undo')}
        </Button>
      )}
      <IconButton icon="close" label={say('action.close')} onClick={() => hideToast(toast.id)} />
    </section>
  );
}
