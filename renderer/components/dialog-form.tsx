// DialogForm: fields of a dialog, sent off with Enter or by a button in the dialog's foot (`form={id}`).

import type { FormEvent, ReactNode } from 'react';
import styles from './dialog.module.css';

export interface DialogFormProps {
  readonly id: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

export function DialogForm({ id, onSubmit, children }: DialogFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form id={id} className={styles['form']} onSubmit={submit}>
      {children}
    </form>
  );
}
