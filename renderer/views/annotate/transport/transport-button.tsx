// TransportButton: an icon with its name and key. Pressed with the mouse it leaves the focus where it was:
// whoever clicks "Begin" and then presses Space wants the film to stop, not a second begin.

import type { ReactNode } from 'react';
import { IconButton } from '../../../components/icon-button.tsx';
import { KeyHint } from '../../../components/key-cap.tsx';
import styles from './transport.module.css';

export interface TransportButtonProps {
  readonly label: string;
  readonly keys: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly primary?: boolean;
  /** For buttons that stay on. */
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
}

export function TransportButton({
  label,
  keys,
  onPress,
  children,
  primary,
  isOn,
  isDisabled,
}: TransportButtonProps) {
  return (
    <span className={styles['key']} data-on={isOn === true ? '' : undefined}>
      <IconButton
        label={label}
        keyHint={keys}
        onPress={onPress}
        preventFocusOnPress
        isDisabled={isDisabled === true}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        {...(primary === true ? { size: 'large' as const, look: 'primary' as const } : {})}
      >
        {children}
      </IconButton>
      <span aria-hidden className={styles['cap']}>
        <KeyHint keys={keys} />
      </span>
    </span>
  );
}
