import { Tooltip } from '@fluentui/react-components';
import type { ButtonHTMLAttributes, ReactElement, ReactNode } from 'react';
import { wordsOfKeys } from '../commands/commands.ts';
import { Icon, type IconName } from './Icon.tsx';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  readonly look?: 'ordinary' | 'primary' | 'bare';
  readonly small?: boolean;
  readonly icon?: IconName;
  /** As in aria-keyshortcuts; shown beside the words. */
  readonly keys?: string;
  /** Why it can't be pressed now; makes it disabled yet reachable, so that the reason can be read. */
  readonly whyNot?: string | null;
  readonly children?: ReactNode;
}

export function Button({
  look = 'ordinary',
  small = false,
  icon,
  keys,
  whyNot = null,
  children,
  className,
  onClick,
  ...rest
}: ButtonProps): ReactElement {
  const classes = ['btn', look === 'ordinary' ? '' : look, small ? 'small' : '', className ?? ''];
  const button = (
    <button
      {...rest}
      type="button"
      className={classes.filter(Boolean).join(' ')}
      aria-keyshortcuts={keys}
      aria-disabled={whyNot === null ? undefined : true}
      onClick={whyNot === null ? onClick : undefined}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
      {keys !== undefined && <kbd aria-hidden="true">{wordsOfKeys(keys)}</kbd>}
    </button>
  );
  return whyNot === null ? (
    button
  ) : (
    <Tooltip content={whyNot} relationship="description">
      {button}
    </Tooltip>
  );
}

interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'children' | 'keys' | 'whyNot'> {
  readonly icon: IconName;
  /** What it does: its name, and its tooltip. */
  readonly label: string;
  readonly keys?: string;
}

/** A button without words on it; they are its name and stand in the tooltip. */
export function IconButton({
  icon,
  label,
  keys,
  look = 'bare',
  small = true,
  className,
  ...rest
}: IconButtonProps): ReactElement {
  const classes = ['btn', 'icon', look === 'ordinary' ? '' : look, small ? 'small' : '', className ?? ''];
  const tip = keys === undefined ? label : `${label} (${wordsOfKeys(keys)})`;
  return (
    <Tooltip content={tip} relationship="inaccessible">
      <button
        {...rest}
        type="button"
        className={classes.filter(Boolean).join(' ')}
        aria-label={label}
        aria-keyshortcuts={keys}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
