// MoveRow: all chosen fragments so many seconds or frames earlier or later.

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/select.tsx';
import styles from '../fragments/fragments.module.css';
import { readAmount, SHIFT_UNITS, type Shift, type ShiftUnit } from './shift-spans.ts';

export interface MoveRowProps {
  readonly isDisabled: boolean;
  readonly onMove: (shift: Shift) => void;
}

export function MoveRow({ isDisabled, onMove }: MoveRowProps) {
  const t = useTranslations('fragmentList.several');
  const [typed, setTyped] = useState('1');
  const [unit, setUnit] = useState<ShiftUnit>('seconds');
  const [wrong, setWrong] = useState(false);
  const errorId = useId();
  const move = (way: -1 | 1) => {
    const amount = readAmount(typed, unit);
    setWrong(amount === null);
    if (amount !== null) onMove({ by: way * amount, unit });
  };
  return (
    <div role="group" aria-label={t('move')} className={styles['moving']}>
      <label className={styles['line']}>
        {t('moveBy')}
        <input
          className={styles['input']}
          inputMode="decimal"
          autoComplete="off"
          disabled={isDisabled}
          value={typed}
          aria-invalid={wrong}
          aria-describedby={wrong ? errorId : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <Select
        label={t('unit')}
        choices={SHIFT_UNITS.map((id) => ({ id, label: t(`units.${id}`) }))}
        value={unit}
        onChange={setUnit}
      />
      <Button size="compact" isDisabled={isDisabled} onPress={() => move(-1)}>
        {t('earlier')}
      </Button>
      <Button size="compact" isDisabled={isDisabled} onPress={() => move(1)}>
        {t('later')}
      </Button>
      {wrong && (
        <span id={errorId} role="alert" className={styles['error']}>
          {t(unit === 'frames' ? 'wholeFrames' : 'notANumber')}
        </span>
      )}
    </div>
  );
}
