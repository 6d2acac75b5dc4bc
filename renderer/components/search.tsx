// Search: narrows a list while one types. Its name stands in the field itself, because the glass says the rest.

import { Search as Glass, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import styles from './search.module.css';

export interface SearchProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function Search({ label, value, onChange }: SearchProps) {
  return (
    <SearchField
      aria-label={label}
      autoComplete="off"
      className={styles['search'] ?? ''}
      value={value}
      onChange={onChange}
    >
      <Glass size={16} aria-hidden />
      <Input className={styles['input'] ?? ''} placeholder={label} />
      <Button className={styles['clear'] ?? ''}>
        <X size={16} aria-hidden />
      </Button>
    </SearchField>
  );
}
