// TimeField: a time that can be typed: sent on Enter and on leaving, told when it cannot be read.

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Micros } from '../../../../shared/domain/time.ts';
import { useFormats } from '../../../messages/formats.ts';
import { readTime } from '../transport/read-time.ts';
import styles from './fragments.module.css';

export interface TimeFieldProps {
  readonly label: string;
  readonly time: Micros;
  readonly isReadOnly: boolean;
  readonly onChange: (time: Micros) => void;
}

export function TimeField({ label, time, isReadOnly, onChange }: TimeFieldProps) {
  const t = useTranslations('annotate.detail');
  const format = useFormats();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const errorId = useId();
  const shown = format.time(time);

  const send = () => {
    // Only what was really typed: what is shown is rounded to a tenth and must not move the edge.
    const meant = typed === null || typed.trim() === shown ? time : readTime(typed, time);
    setWrong(meant === null);
    if (meant === null) return;
    setTyped(null);
    if (meant !== time) onChange(meant);
  };
  return (
    <label className={styles['line']}>
      {label}
      <input
        className={styles['input']}
        inputMode="decimal"
        autoComplete="off"
        readOnly={isReadOnly}
        value={typed ?? shown}
        aria-invalid={wrong}
        aria-describedby={wrong ? errorId : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={send}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send();
        }}
      />
      {wrong && (
        <span id={errorId} role="alert" className={styles['error']}>
          {t('timeError')}
        </span>
      )}
    </label>
  );
}
