// FilterChips: what the list is narrowed to, each to be taken off by pressing it.

import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from 'react-aria-components/Button';
import { Button as PlainButton } from '../../../components/button.tsx';
import { keyOf, type Filter } from './list-choice.ts';
import type { FilterSection } from './use-filter-sections.ts';
import styles from './list-menus.module.css';

const ICON = 14;

export interface FilterChipsProps {
  readonly sections: readonly FilterSection[];
  readonly filters: readonly Filter[];
  readonly onChange: (filters: readonly Filter[]) => void;
}

export function FilterChips({ sections, filters, onChange }: FilterChipsProps) {
  const t = useTranslations('fragmentList');
  if (filters.length === 0) return null;
  const choices = new Map(sections.flatMap((section) => section.choices).map((one) => [keyOf(one), one]));
  // Of another code book, or of somebody who has nothing here any more.
  const labelOf = (filter: Filter) => choices.get(keyOf(filter))?.label ?? t('notHere');
  return (
    <div role="group" aria-label={t('filters')} className={styles['chips']}>
      {filters.map((filter) => (
        <Button
          key={keyOf(filter)}
          className={styles['chip'] ?? ''}
          aria-label={t('takeOff', { name: labelOf(filter) })}
          onPress={() => onChange(filters.filter((other) => other !== filter))}
        >
          <span className={styles['chipWords']}>{labelOf(filter)}</span>
          <X size={ICON} aria-hidden />
        </Button>
      ))}
      {filters.length > 1 && (
        <PlainButton size="compact" look="quiet" onPress={() => onChange([])}>
          {t('takeAllOff')}
        </PlainButton>
      )}
    </div>
  );
}
