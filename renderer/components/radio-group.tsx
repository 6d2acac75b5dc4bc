// RadioGroup: one of a few, all in sight.

import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import styles from './choice.module.css';

export interface RadioGroupProps<T extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export function RadioGroup<T extends string>({ label, choices, value, onChange }: RadioGroupProps<T>) {
  const choose = (id: string) => {
    const choice = choices.find((other) => other.id === id);
    if (choice !== undefined) onChange(choice.id);
  };
  return (
    <AriaRadioGroup
      className={styles['group'] ?? ''}
      value={value}
      onChange={choose}
      orientation="horizontal"
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles['row']}>
        {choices.map((choice) => (
          <RadioField key={choice.id} value={choice.id}>
            <RadioButton className={styles['choice'] ?? ''}>
              <span className={styles['dot']} />
              {choice.label}
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
