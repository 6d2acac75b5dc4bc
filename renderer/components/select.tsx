// Select: one of many, behind a button.

import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import styles from './select.module.css';

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: T; readonly label: string }[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly placeholder?: string;
}

export function Select<T extends string>({
  label,
  choices,
  value,
  onChange,
  placeholder = '',
}: SelectProps<T>) {
  return (
    <AriaSelect
      className={styles['select'] ?? ''}
      value={value}
      placeholder={placeholder}
      onChange={(key) => {
        const choice = choices.find((other) => other.id === key);
        if (choice !== undefined) onChange(choice.id);
      }}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Button className={styles['button'] ?? ''}>
        <SelectValue />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['list'] ?? ''} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} className={styles['item'] ?? ''}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
