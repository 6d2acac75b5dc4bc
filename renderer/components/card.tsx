// Card: a quiet plate that holds what belongs together.

import type { ReactNode } from 'react';
import styles from './card.module.css';

export interface CardProps {
  readonly title?: string;
  /** Beside the title, at the end of the line. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function Card({ title, action, children }: CardProps) {
  return (
    <section className={styles['card']}>
      {(title !== undefined || action !== undefined) && (
        <header className={styles['header']}>
          {title !== undefined && <h2>{title}</h2>}
          {action}
        </header>
      )}
      {children}
    </section>
  );
}
