// ListHead: searching, filtering and sorting the list, and how many of all it shows.

import { useState } from 'react';
import { ChartNoAxesGantt } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Button } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { places } from '../../places.ts';
import { useDesk } from '../desk/desk.ts';
import { FilterChips } from './filter-chips.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { isNarrowed, type Filter, type ListChoice } from './list-choice.ts';
import { SearchField } from './search-field.tsx';
import { SortMenu } from './sort-menu.tsx';
import { useFilterSections } from './use-filter-sections.ts';
import styles from './fragments.module.css';

const ICON = 16;

export interface ListHeadProps {
  readonly choice: ListChoice;
  readonly onChange: (choice: ListChoice) => void;
  readonly listed: number;
  readonly count: number;
  /** Nobody else's fragments are here. */
  readonly alone: boolean;
  readonly onCompare: () => void;
}

export function ListHead({ choice, onChange, listed, count, alone, onCompare }: ListHeadProps) {
  const t = useTranslations('annotate.fragments');
  const numbers = useTranslations('numbers');
  const compare = useTranslations('fragmentList.compare');
  const { number } = useFormats();
  const { opened } = useDesk();
  const sections = useFilterSections();
  const filter = (filters: readonly Filter[]) => onChange({ ...choice, filters });
  const isLess = isNarrowed(choice);
  const found = isLess ? t('found', { found: number(listed), count: number(count) }) : t('count', { count });
  // Read out when the choice changes, not with every mark that is made meanwhile.
  const [told, setTold] = useState({ choice, text: '' });
  if (told.choice !== choice) setTold({ choice, text: isLess ? found : '' });
  return (
    <>
      <div className={styles['head']}>
        <SearchField value={choice.sought} onChange={(sought) => onChange({ ...choice, sought })} />
        <FilterMenu sections={sections} filters={choice.filters} onChange={filter} />
        <SortMenu sort={choice.sort} alone={alone} onChange={(sort) => onChange({ ...choice, sort })} />
      </div>
      <div className={styles['count']}>
        <Chip>{found}</Chip>
        <span role="status" className={styles['unseen']}>
          {told.text}
        </span>
        <FilterChips sections={sections} filters={choice.filters} onChange={filter} />
        <span className={styles['ways']}>
          {!alone && (
            <Button size="compact" look="quiet" onPress={onCompare}>
              {compare('open')}
            </Button>
          )}
          <Link className={styles['numbers'] ?? ''} href={places.numbers(opened.recording.id)}>
            <ChartNoAxesGantt size={ICON} aria-hidden />
            {numbers('open')}
          </Link>
        </span>
      </div>
    </>
  );
}
