// KeyCap: a key or a combination, drawn as the caps of a keyboard: `Ctrl+Z`, `C`, `ArrowLeft`, `Digit3`.

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
          {SIGNS[cap] ?? cap.replace(/^Digit/u, '')}
        </kbd>
      ))}
    </span>
  );
}
