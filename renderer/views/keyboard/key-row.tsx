// KeyRow: one action with its keys, and the way to change them.

import { Pencil, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../components/icon-button.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import type { Binding } from './use-bindings.ts';
import styles from './keyboard.module.css';

const ICON = 16;

export interface KeyRowProps {
  readonly binding: Binding;
  readonly onChange: () => void;
  /** False: it cannot be as it was. */
  readonly onReset: () => boolean;
}

export function KeyRow({ binding, onChange, onReset }: KeyRowProps) {
  const t = useTranslations('keyboard');
  const [refused, setRefused] = useState(false);
  const { label, keys, fixed, changed } = binding;
  return (
    <li className={styles['row']} data-action={binding.name}>
      <span className={styles['label']}>
        {label}
        {refused && (
          <span role="alert" className={styles['refused']}>
            {t('resetRefused')}
          </span>
        )}
      </span>
      <span className={styles['caps']}>
        {keys.map((chord) => (
          <KeyCap key={chord} keys={chord} />
        ))}
        {keys.length === 0 && <span className={styles['none']}>{t('noKey')}</span>}
      </span>
      <span className={styles['acts']}>
        {changed && (
          <IconButton label={t('resetOne', { action: label })} onPress={() => setRefused(!onReset())}>
            <RotateCcw size={ICON} aria-hidden />
          </IconButton>
        )}
        {!fixed && (
          <IconButton label={t('changeOne', { action: label })} onPress={onChange}>
            <Pencil size={ICON} aria-hidden />
          </IconButton>
        )}
      </span>
    </li>
  );
}
