// TermsCard: the terms that an organisation may choose itself, for the coordinator.

import { useTranslations } from 'use-intl';
import {
  LEAST_LOG_YEARS,
  MOST_LOG_YEARS,
  MOST_WORKING_WEEKS,
  type RetentionPolicy,
} from '../../../shared/domain/retention/policy.ts';
import { useCommand } from '../../api/use-command.ts';
import { Card } from '../../components/card.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Select } from '../../components/select.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import styles from './retention.module.css';

const THREE_MONTHS = 'three-months';
const WEEKS = Array.from({ length: MOST_WORKING_WEEKS }, (_, index) => index + 1);
const YEARS = Array.from(
  { length: MOST_LOG_YEARS - LEAST_LOG_YEARS + 1 },
  (_, index) => LEAST_LOG_YEARS + index,
);

export function TermsCard({ policy }: { readonly policy: RetentionPolicy }) {
  const t = useTranslations('retention.terms');
  const words = useRefusalWords();
  const set = useCommand('retention.setPolicy');
  const { workingWeeks, logYears } = policy;
  return (
    <Card title={t('title')}>
      <div className={styles['columns']}>
        <Select
          label={t('working')}
          choices={[
            { id: THREE_MONTHS, label: t('threeMonths') },
            ...WEEKS.map((count) => ({ id: String(count), label: t('weeks', { count }) })),
          ]}
          value={workingWeeks === null ? THREE_MONTHS : String(workingWeeks)}
          onChange={(chosen) => {
            const weeks = WEEKS.find((count) => String(count) === chosen) ?? null;
            void set.run({ workingWeeks: weeks, logYears });
          }}
        />
        <Select
          label={t('log')}
          choices={YEARS.map((count) => ({ id: String(count), label: t('years', { count: String(count) }) }))}
          value={String(logYears)}
          onChange={(chosen) => void set.run({ workingWeeks, logYears: Number(chosen) })}
        />
      </div>
      <p className={styles['quiet']}>{t('automatic')}</p>
      {set.refusal !== null && <ErrorPanel {...words(set.refusal)} />}
    </Card>
  );
}
