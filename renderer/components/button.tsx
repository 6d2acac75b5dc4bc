// Button: primary (one per view), plain, quiet, or danger; an icon may stand before the words, a key after them.

import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { KeyHint } from './key-cap.tsx';
import styles from './button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'compact' | 'large';
  readonly icon?: ReactNode;
  /** Name or own key of the action; shown is the key it has now (see actions/). */
  readonly keyHint?: string | undefined;
}

export function Button({ children, look = 'plain', size = 'normal', icon, keyHint, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={styles['button'] ?? ''} data-look={look} data-size={size}>
      {icon !== undefined && <span className={styles['icon']}>{icon}</span>}
      <span>{children}</span>
      {keyHint !== undefined && <KeyHint keys={keyHint} />}
    </AriaButton>
  );
}
