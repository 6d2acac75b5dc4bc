// Beginnings: one of a few books, each with what it is for.

import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './codebooks.module.css';

export interface BeginningsProps {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly label: string; readonly note: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

export function Beginnings({ label, choices, value, onChange }: BeginningsProps) {
  return (
    <RadioGroup className={styles['beginnings'] ?? ''} value={value} onChange={onChange}>
      <Label className={styles['beginningsLabel'] ?? ''}>{label}</Label>
      {choices.map((choice) => (
        <RadioField key={choice.id} value={choice.id}>
          <RadioButton className={styles['begin'] ?? ''}>
            <span className={styles['radio']} />
            <span>
              <strong>{choice.label}</strong>
              {choice.note !== '' && <span className={styles['beginNote']}>{choice.note}</span>}
            </span>
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}
