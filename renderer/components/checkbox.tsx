// Checkbox: one thing that is so or not.

import { Check } from 'lucide-react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import styles from './choice.module.css';

export interface CheckboxProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
}

export function Checkbox({ label, isSelected, onChange }: CheckboxProps) {
  return (
    <CheckboxField isSelected={isSelected} onChange={onChange}>
      <CheckboxButton className={styles['choice'] ?? ''}>
        <span className={styles['box']}>
          <Check size={14} strokeWidth={3} aria-hidden />
        </span>
        {label}
      </CheckboxButton>
    </CheckboxField>
  );
}
