// FilterMenu: one filter behind a button that says how it is set.

import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import styles from './filters.module.css';

export interface FilterMenuProps {
  readonly label: string;
  /** How it is set, in words. */
  readonly value: string;
  /** Set to something else than all. */
  readonly narrows: boolean;
  readonly children: ReactNode;
}

export function FilterMenu({ label, value, narrows, children }: FilterMenuProps) {
  return (
    <DialogTrigger>
      <Button className={styles['menu'] ?? ''} data-narrows={narrows}>
        <span className={styles['label']}>{label}:</span>
        <span className={styles['value']}>{value}</span>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom start">
        <Dialog className={styles['panel'] ?? ''} aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
