// SearchField: narrows the list while one types.

import { Search, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../../components/icon-button.tsx';
import { SEARCH_ID } from '../stage/places.ts';
import styles from './fragments.module.css';

const ICON = 16;

export interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SearchField({ value, onChange }: SearchFieldProps) {
  const t = useTranslations('annotate.fragments');
  return (
    <div className={styles['search']}>
      <Search size={ICON} aria-hidden />
      <input
        id={SEARCH_ID}
        type="text"
        aria-label={t('search')}
        placeholder={t('search')}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {value !== '' && (
        <IconButton label={t('clearSearch')} onPress={() => onChange('')}>
          <X size={ICON} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
