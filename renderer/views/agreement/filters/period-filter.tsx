// PeriodFilter: the days within which the last rater handed in.

import { useTranslations } from 'use-intl';
import { Field } from '../../../components/field.tsx';
import { useShortDate } from '../../../figures/use-short-date.ts';
import type { AgreementChoices, Day } from '../address.ts';
import { FilterMenu } from './filter-menu.tsx';
import styles from './filters.module.css';

export interface PeriodFilterProps {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly onChange: (part: Pick<AgreementChoices, 'from'> | Pick<AgreementChoices, 'to'>) => void;
}

export function PeriodFilter({ from, to, onChange }: PeriodFilterProps) {
  const t = useTranslations('agreement.filter');
  const words = usePeriodWords(useShortDate());
  const isBackwards = from !== null && to !== null && to < from;
  return (
    <FilterMenu label={t('period')} value={words(from, to)} narrows={from !== null || to !== null}>
      <Field
        label={t('from')}
        type="date"
        value={from ?? ''}
        onChange={(day) => onChange({ from: day === '' ? null : day })}
      />
      <Field
        label={t('to')}
        error={isBackwards ? t('backwards') : undefined}
        type="date"
        value={to ?? ''}
        onChange={(day) => onChange({ to: day === '' ? null : day })}
      />
      <p className={styles['muted']}>{t('periodText')}</p>
    </FilterMenu>
  );
}

/** `alles`, `vanaf 1 maart 2026`, `1 maart 2026 – 31 maart 2026` */
export function usePeriodWords(date: (at: number) => string): (from: Day | null, to: Day | null) => string {
  const t = useTranslations('agreement.filter');
  const words = (day: Day) => date(new Date(`${day}T12:00`).getTime());
  return (from, to) => {
    if (from !== null && to !== null) return t('between', { from: words(from), to: words(to) });
    if (from !== null) return t('since', { from: words(from) });
    return to === null ? t('allTime') : t('until', { to: words(to) });
  };
}
