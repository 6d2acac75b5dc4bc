// ErrorPanel: what happened, what is safe, and what a person can do now. Never a code first, never blame.

import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './error-panel.module.css';

export interface ErrorPanelProps {
  readonly happened: string;
  readonly safe?: string | undefined;
  readonly next?: string | undefined;
  /** Buttons that do what `next` says. */
  readonly children?: ReactNode;
}

export function ErrorPanel({ happened, safe, next, children }: ErrorPanelProps) {
  return (
    <div role="alert" className={styles['panel']}>
      <CircleAlert className={styles['icon']} size={20} aria-hidden />
      <div className={styles['words']}>
        <p className={styles['happened']}>{happened}</p>
        {safe !== undefined && <p>{safe}</p>}
        {next !== undefined && <p>{next}</p>}
        {children !== undefined && <div className={styles['actions']}>{children}</div>}
      </div>
    </div>
  );
}
