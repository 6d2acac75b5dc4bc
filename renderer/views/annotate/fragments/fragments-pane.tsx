// FragmentsPane: find, choose and play fragments; the chosen one in detail below.

import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import { keyScope } from '../../../actions/index.ts';
import { Button } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Scissors, SearchX } from 'lucide-react';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import { BookLine } from './book-line.tsx';
import { FragmentDetail } from './fragment-detail.tsx';
import { FragmentList } from './fragment-list.tsx';
import { isFound } from './search.ts';
import { SearchField } from './search-field.tsx';
import { useFragmentKeys } from './use-fragment-keys.ts';
import styles from './fragments.module.css';

const ICON = 24;

export function FragmentsPane() {
  const t = useTranslations('annotate.fragments');
  const { number } = useFormats();
  const { fragments, book } = useDesk();
  const [sought, setSought] = useState('');
  useFragmentKeys();
  const count = fragments.all.length;
  const { all } = fragments;
  const found = useMemo(() => {
    const namesOf = (fragment: Fragment) => book.namesOf(fragment).map(({ name }) => name);
    return sought === '' ? all : all.filter(({ fragment }) => isFound(fragment, namesOf(fragment), sought));
  }, [all, book, sought]);
  return (
    <div className={styles['pane']} {...keyScope('fragments')}>
      <div className={styles['head']}>
        <SearchField value={sought} onChange={setSought} />
        <Chip>
          {sought === ''
            ? t('count', { count })
            : t('found', { found: number(found.length), count: number(count) })}
        </Chip>
      </div>
      <BookLine />
      {count === 0 && (
        <EmptyState icon={<Scissors size={ICON} aria-hidden />} title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      )}
      {count > 0 && found.length === 0 && (
        <EmptyState
          icon={<SearchX size={ICON} aria-hidden />}
          title={t('noneFound')}
          action={<Button onPress={() => setSought('')}>{t('clearSearch')}</Button>}
        />
      )}
      {found.length > 0 && <FragmentList shown={found} />}
      {fragments.chosen !== null && (
        <FragmentDetail key={fragments.chosen.fragment.id} shown={fragments.chosen} />
      )}
    </div>
  );
}
