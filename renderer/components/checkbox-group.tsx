// CheckboxGroup: several of a few. Each choice may carry a second, quieter line.

import { Check } from 'lucide-react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import styles from './choice.module.css';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
}

export interface CheckboxGroupProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

export function CheckboxGroup({ label, choices, value, onChange }: CheckboxGroupProps) {
  return (
    <AriaCheckboxGroup className={styles['group'] ?? ''} value={[...value]} onChange={onChange}>
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles['choices']}>
        {choices.map((choice) => (
          <CheckboxField key={choice.id} value={choice.id}>
            <CheckboxButton className={styles['choice'] ?? ''}>
              <span className={styles['box']}>
                <Check size={14} strokeWidth={3} aria-hidden />
              </span>
              <span>
                {choice.label}
                {choice.note !== undefined && <span className={styles['note']}> {choice.note}</span>}
              </span>
            </CheckboxButton>
          </CheckboxField>
        ))}
      </div>
    </AriaCheckboxGroup>
  );
}
