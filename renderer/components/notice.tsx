// Notice: something to know, in a soft colour with an icon; not an error.

import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

const ICONS = { info: Info, warning: TriangleAlert, success: CircleCheck, accent: Info } as const;

export interface NoticeProps {
  readonly tone?: keyof typeof ICONS;
  readonly children: ReactNode;
}

export function Notice({ tone = 'info', children }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className={styles['notice']} data-tone={tone}>
      <Icon className={styles['icon']} size={20} aria-hidden />
      <div className={styles['words']}>{children}</div>
    </div>
  );
}
