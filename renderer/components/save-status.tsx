// SaveStatus: says that all is saved. A polite status: read out when it settles, not at every change.

import { Check, LoaderCircle } from 'lucide-react';
import styles from './save-status.module.css';

export interface SaveStatusProps {
  readonly saving: boolean;
  readonly label: string;
}

export function SaveStatus({ saving, label }: SaveStatusProps) {
  const Icon = saving ? LoaderCircle : Check;
  return (
    <span className={styles['status']}>
      <Icon size={14} aria-hidden />
      <output aria-busy={saving}>{label}</output>
    </span>
  );
}
