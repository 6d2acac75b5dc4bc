// IntervalsPart: one's own rows of intervals and a new one; or the row that is being scored.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { IntervalRunId } from '../../../../../shared/domain/ids.ts';
import styles from '../layout.module.css';
import { IntervalDesk } from './interval-desk.tsx';
import { PlanForm } from './plan-form.tsx';
import { RunCard } from './run-card.tsx';
import { useIntervals } from './use-intervals.ts';

export function IntervalsPart() {
  const t = useTranslations('layout.intervals');
  const intervals = useIntervals();
  const [openedId, setOpened] = useState<IntervalRunId | null>(null);
  const opened = intervals.mine.find(({ run }) => run.id === openedId);
  if (opened !== undefined) {
    return (
      <IntervalDesk
        key={opened.run.id}
        scored={opened}
        intervals={intervals}
        onClose={() => setOpened(null)}
      />
    );
  }
  const plan: typeof intervals.plan = async (wanted) => {
    const id = await intervals.plan(wanted);
    setOpened(id);
    return id;
  };
  return (
    <div className={styles['part']}>
      <p className={styles['quiet']}>{t('intro')}</p>
      {intervals.mine.length > 0 && (
        <section aria-label={t('mine')} className={styles['cards']}>
          {intervals.mine.map((scored) => (
            <RunCard
              key={scored.run.id}
              scored={scored}
              others={intervals.others}
              onOpen={() => setOpened(scored.run.id)}
              onRemove={() => void intervals.remove(scored.run.id)}
            />
          ))}
        </section>
      )}
      <PlanForm plan={plan} />
    </div>
  );
}
