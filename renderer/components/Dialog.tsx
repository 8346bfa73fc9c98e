import {
  Dialog as FluentDialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useFocusReturn } from './use-focus-return.ts';

interface DialogProps {
  /** A verb and a thing: "Name the new workspace". */
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the primary one last. */
  readonly actions: ReactNode;
  /** Nothing but its buttons closes it. */
  readonly modal?: boolean;
  readonly wide?: boolean;
}

/** A dialogue that holds the focus, closes with Escape, and gives the focus back. */
export function Dialog({
  title,
  onClose,
  children,
  actions,
  modal = false,
  wide = false,
}: DialogProps): ReactElement {
  useFocusReturn();
  return (
    <FluentDialog
      open
      modalType={modal ? 'alert' : 'modal'}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={wide ? 'dialog wide' : 'dialog'} onKeyDown={pressPrimary}>
        <DialogBody className="dialog-in">
          <DialogTitle className="dialog-title">{title}</DialogTitle>
          <DialogContent className="dialog-content">{children}</DialogContent>
          <DialogActions className="dialog-actions">{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </FluentDialog>
  );
}

/** Ctrl+Enter does what the dialogue is for, from wherever the focus is in it; Enter does from a line of text. */
function pressPrimary(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.defaultPrevented) return;
  // React hands on what happened in a dialogue over this one.
  if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return;
  // In a line with suggestions, Enter takes one of them.
  const inLine = event.target.matches('input.input:not([list])');
  if (!(event.ctrlKey || event.metaKey || inLine)) return;
  const primary = event.currentTarget.querySelector<HTMLButtonElement>(
    '.dialog-actions .btn.primary:not([disabled])',
  );
  if (primary === null) return;
  event.preventDefault();
  event.stopPropagation();
  primary.click();
}
