// IntervalMoves: from one interval to another.

import { ChevronLeft, ChevronRight, RotateCcw, SkipForward } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../../components/button.tsx';
import styles from '../layout.module.css';
import type { IntervalActs } from './use-interval-keys.ts';

const ICON = 16;

export interface IntervalMovesProps {
  readonly moves: IntervalActs;
  readonly isFirst: boolean;
  /** Going on leaves this interval with none of the codes. */
  readonly isNone: boolean;
}

export function IntervalMoves({ moves, isFirst, isNone }: IntervalMovesProps) {
  const t = useTranslations('layout.intervals');
  const same = { size: 'compact', preventFocusOnPress: true } as const;
  return (
    <div className={styles['buttons']}>
      <Button
        {...same}
        look="primary"
        keyHint="intervals.next"
        icon={<ChevronRight size={ICON} aria-hidden />}
        onPress={moves.next}
      >
        {isNone ? t('nextNone') : t('next')}
      </Button>
      <Button
        {...same}
        keyHint="intervals.again"
        icon={<RotateCcw size={ICON} aria-hidden />}
        onPress={moves.again}
      >
        {t('again')}
      </Button>
      <Button
        {...same}
        look="quiet"
        keyHint="intervals.previous"
        icon={<ChevronLeft size={ICON} aria-hidden />}
        isDisabled={isFirst}
        onPress={moves.previous}
      >
        {t('previous')}
      </Button>
      <Button
        {...same}
        look="quiet"
        keyHint="intervals.next-open"
        icon={<SkipForward size={ICON} aria-hidden />}
        onPress={moves.nextOpen}
      >
        {t('nextOpen')}
      </Button>
    </div>
  );
}
