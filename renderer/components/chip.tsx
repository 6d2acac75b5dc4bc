// Chip: a short fact in a rounded plate. Colour never carries the meaning alone: the words do.

import type { ReactNode } from 'react';
import styles from './chip.module.css';

export type ChipTone = 'neutral' | 'primary' | 'accent' | 'info' | 'success' | 'warning' | 'danger';

export interface ChipProps {
  readonly children: ReactNode;
  readonly tone?: ChipTone;
  readonly icon?: ReactNode;
}

export function Chip({ children, tone = 'neutral', icon }: ChipProps) {
  return (
    <span className={styles['chip']} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
