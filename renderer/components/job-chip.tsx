// JobChip: work that goes on in the background, as a chip with its progress; pressing it shows the details.

import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import styles from './job-chip.module.css';

export interface JobChipProps {
  readonly label: string;
  /** Name of the panel behind the chip. */
  readonly title: string;
  readonly state: 'running' | 'done' | 'failed';
  /** 0…1 over all of the work. */
  readonly fraction: number;
  readonly children: ReactNode;
}

export function JobChip({ label, title, state, fraction, children }: JobChipProps) {
  return (
    <DialogTrigger>
      <Button className={styles['chip'] ?? ''} data-state={state}>
        {state === 'running' && <progress className={styles['bar']} value={fraction} aria-hidden />}
        {state === 'done' && <CircleCheck size={14} aria-hidden />}
        {state === 'failed' && <CircleAlert size={14} aria-hidden />}
        {label}
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <Dialog className={styles['panel'] ?? ''} aria-label={title}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
