// CommonPoints: the moments that were said to be the same in the list and in the film.

import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../../components/icon-button.tsx';
import { useFormats } from '../../../messages/formats.ts';
import styles from '../live.module.css';
import type { LiveWords } from '../use-live-words.ts';
import type { ChosenPoint } from './chosen-point.ts';

type Which = 'first' | 'second';

export interface CommonPointsProps {
  readonly first: ChosenPoint | null;
  readonly second: ChosenPoint | null;
  readonly words: LiveWords;
  readonly onClear: (which: Which) => void;
}

export function CommonPoints({ first, second, words, onClear }: CommonPointsProps) {
  const t = useTranslations('live.attach');
  const { time } = useFormats();
  const line = (which: Which, point: ChosenPoint | null) => (
    <p className={styles['point']}>
      <strong>{t(which)}</strong>
      <output>
        {point === null
          ? t('none')
          : t('point', { what: words.what(point.mark), at: time(point.at), on: time(point.on) })}
      </output>
      {point !== null && (
        <IconButton label={`${t('clear')}: ${t(which)}`} onPress={() => onClear(which)}>
          <X size={18} aria-hidden />
        </IconButton>
      )}
    </p>
  );
  return (
    <div className={styles['points']}>
      {line('first', first)}
      {line('second', second)}
      <p className={styles['quiet']}>{t('secondText')}</p>
    </div>
  );
}
