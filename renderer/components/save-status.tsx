// SaveStatus: says that all is saved, or that something is not. Read out only when something is not: who marks ten
// moments a minute need not hear ten times that each was saved.

import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import styles from './save-status.module.css';

export interface SaveStatusProps {
  readonly state: 'saved' | 'saving' | 'failed';
  readonly label: string;
}

const ICONS = { saved: Check, saving: LoaderCircle, failed: CircleAlert } as const;

export function SaveStatus({ state, label }: SaveStatusProps) {
  const Icon = ICONS[state];
  return (
    <span className={styles['status']} data-state={state}>
      <Icon size={14} aria-hidden />
      <output aria-live={state === 'failed' ? 'polite' : 'off'} aria-busy={state === 'saving'}>
        {label}
      </output>
    </span>
  );
}
