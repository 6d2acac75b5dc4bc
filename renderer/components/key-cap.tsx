// KeyCap: a key or a combination, drawn as the caps of a keyboard: `Ctrl+Z`, `C`, `ArrowLeft`, `Digit3`. KeyHint: the
// key that an action has now, which need not be the one it came with.

import { createContext, use } from 'react';
import styles from './key-cap.module.css';

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
};

export function KeyCap({ keys }: { readonly keys: string }) {
  // A plus sign can itself be the key: split only where something stands on both sides.
  const caps = keys.split(/(?<=.)\+(?=.)/u);
  return (
    <span className={styles['caps']}>
      {caps.map((cap) => (
        <kbd key={cap} className={styles['cap']}>
          {SIGNS[cap] ?? cap.replace(/^Digit/u, '').replace(/^Numpad/u, 'Num ')}
        </kbd>
      ))}
    </span>
  );
}

/** For the name of an action, or one of its own keys: the key it has now; null where it has none. */
export type ShownKey = (nameOrChord: string) => string | null;

/** Without anything around it a key is shown as it is written. */
export const ShownKeyContext = createContext<ShownKey>((nameOrChord) => nameOrChord);

export function KeyHint({ keys }: { readonly keys: string }) {
  const shown = use(ShownKeyContext)(keys);
  return shown === null ? null : <KeyCap keys={shown} />;
}
