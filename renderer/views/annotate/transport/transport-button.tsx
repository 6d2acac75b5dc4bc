// TransportButton: an icon with its name and key. Pressed with the mouse it leaves the focus where it was:
// whoever clicks "Begin" and then presses Space wants the film to stop, not a second begin.

import type { ReactNode } from 'react';
import { IconButton } from '../../../components/icon-button.tsx';
import { KeyHint } from '../../../components/key-cap.tsx';
import styles from './transport.module.css';

export interface TransportButtonProps {
  readonly label: string;
  /** Name or own key of the action. */
  readonly keys: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly primary?: boolean;
  /** For buttons that stay on. */
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
  /** The key stands in the tooltip only: it is too long to stand under the button. */
  readonly quiet?: boolean;
  /** For a button that opens something: whether it is open, and the id of what it opens. */
  readonly expanded?: { readonly is: boolean; readonly of: string };
}

export function TransportButton({ label, keys, onPress, children, ...how }: TransportButtonProps) {
  const { primary, isOn, isDisabled, quiet, expanded } = how;
  return (
    <span
      className={styles['key']}
      data-on={isOn === true ? '' : undefined}
      data-quiet={quiet === true ? '' : undefined}
    >
      <IconButton
        label={label}
        keyHint={keys}
        onPress={onPress}
        preventFocusOnPress
        isDisabled={isDisabled === true}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        {...(expanded === undefined ? {} : { 'aria-expanded': expanded.is, 'aria-controls': expanded.of })}
        {...(primary === true ? { size: 'large' as const, look: 'primary' as const } : {})}
      >
        {children}
      </IconButton>
      {quiet !== true && (
        <span aria-hidden className={styles['cap']}>
          <KeyHint keys={keys} />
        </span>
      )}
    </span>
  );
}
