// FragmentsPane: find, choose and play fragments; the chosen one in detail below.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Scissors, SearchX } from 'lucide-react';
import { keyScope } from '../../../actions/index.ts';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ComparePane } from '../compare/compare-pane.tsx';
import { useDesk } from '../desk/desk.ts';
import { useAuthors } from '../desk/use-authors.ts';
import { SeveralPanel } from '../several/several-panel.tsx';
import { BookLine } from './book-line.tsx';
import { FragmentDetail } from './fragment-detail.tsx';
import { FragmentList } from './fragment-list.tsx';
import { EVERYTHING } from './list-choice.ts';
import { ListHead } from './list-head.tsx';
import { useFragmentKeys } from './use-fragment-keys.ts';
import { useListChoice } from './use-list-choice.ts';
import { useListed } from './use-listed.ts';
import styles from './fragments.module.css';

const ICON = 24;

export function FragmentsPane() {
  const t = useTranslations('annotate.fragments');
  const list = useTranslations('fragmentList');
  const { fragments } = useDesk();
  const authors = useAuthors();
  const [choice, choose] = useListChoice();
  const listed = useListed(choice, authors);
  useFragmentKeys();
  const [comparing, setComparing] = useState(false);
  const count = fragments.all.length;
  // Whoever may see only one person's marks has nothing to compare, whatever was open before.
  if (comparing && authors.length > 1) {
    return (
      <div className={styles['pane']} {...keyScope('fragments')}>
        <ComparePane authors={authors} onClose={() => setComparing(false)} />
      </div>
    );
  }
  return (
    <div className={styles['pane']} {...keyScope('fragments')}>
      <ListHead
        choice={choice}
        onChange={choose}
        listed={listed.length}
        count={count}
        alone={authors.length < 2}
        onCompare={() => setComparing(true)}
      />
      <BookLine />
      {count === 0 && (
        <EmptyState icon={<Scissors size={ICON} aria-hidden />} title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      )}
      {count > 0 && listed.length === 0 && (
        <EmptyState
          icon={<SearchX size={ICON} aria-hidden />}
          title={t('noneFound')}
          action={
            <Button onPress={() => choose({ ...EVERYTHING, sort: choice.sort })}>{list('showAll')}</Button>
          }
        />
      )}
      {listed.length > 0 && <FragmentList shown={listed} />}
      {fragments.selection.size > 1 && <SeveralPanel />}
      {fragments.selection.size <= 1 && fragments.chosen !== null && (
        <FragmentDetail key={fragments.chosen.fragment.id} shown={fragments.chosen} />
      )}
    </div>
  );
}
