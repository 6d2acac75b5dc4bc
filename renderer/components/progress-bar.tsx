// ProgressBar: how far, as a bar with its words above it.

import { Label } from 'react-aria-components/Label';
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  readonly label: string;
  /** 0…1 */
  readonly fraction: number;
  /** At the end of the line, for example a percentage or the time left. */
  readonly note: string;
}

export function ProgressBar({ label, fraction, note }: ProgressBarProps) {
  return (
    <AriaProgressBar
      className={styles['bar'] ?? ''}
      value={fraction}
      minValue={0}
      maxValue={1}
      valueLabel={note}
    >
      <span className={styles['line']}>
        <Label>{label}</Label>
        <span className={styles['note']}>{note}</span>
      </span>
      <progress className={styles['track']} value={fraction} aria-hidden />
    </AriaProgressBar>
  );
}
