// Cautions: what to know before trusting a figure; what holds for all figures together is said once.

import { useTranslations } from 'use-intl';
import type { Caution, Measured } from '../../../shared/domain/agreement/report/measured.ts';
import type { RowNoun } from '../../../shared/domain/agreement/wording/index.ts';
import styles from './agreement.module.css';
import { useFigureWords } from './words.ts';

/** The cautions of every figure that could be given; none where there is one figure only. */
export function sharedCautions(figures: readonly Measured[]): readonly Caution[] {
  const [first, ...others] = figures.filter(({ estimate }) => estimate !== null);
  if (first === undefined || others.length === 0) return [];
  return first.cautions.filter((caution) => others.every(({ cautions }) => cautions.includes(caution)));
}

interface CautionsProps {
  readonly cautions: readonly Caution[];
  /** What one row of the table is; recordings where nothing is said. */
  readonly rows?: RowNoun | undefined;
}

export function Cautions({ cautions, rows }: CautionsProps) {
  const t = useTranslations('agreement.cautions');
  const words = useFigureWords(rows);
  if (cautions.length === 0) return null;
  return (
    <ul className={styles['cautions']} aria-label={t('label')}>
      {cautions.map((caution) => (
        <li key={caution}>{words.caution(caution)}</li>
      ))}
    </ul>
  );
}

export function SharedCautions({ cautions, rows }: CautionsProps) {
  const t = useTranslations('agreement.cautions');
  if (cautions.length === 0) return null;
  return (
    <section className={styles['words']}>
      <h3>{t('forAll')}</h3>
      <Cautions cautions={cautions} rows={rows} />
    </section>
  );
}
