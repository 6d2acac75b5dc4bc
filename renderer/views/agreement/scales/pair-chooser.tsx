// PairChooser: two raters out of all pairs, by the matrix of pairs or by name. Nothing where there is only one pair.

import { useTranslations } from 'use-intl';
import type { PairReport } from '../../../../shared/domain/agreement/report/scale-report.ts';
import { Select } from '../../../components/select.tsx';
import styles from '../agreement.module.css';
import type { ScoredPair } from './scored-pair.ts';
import { PairMatrixCard } from './pair-matrix-card.tsx';

export interface PairChooserProps extends Pick<ScoredPair, 'scores' | 'pair'> {
  readonly pairs: readonly PairReport[];
  /** The place of the pair among `pairs`. */
  readonly choose: (index: number) => void;
}

export function PairChooser({ scores, pairs, pair, choose }: PairChooserProps) {
  const t = useTranslations('agreement.pairs');
  const nameOf = (rater: number) => scores.raters[rater]?.name ?? '';
  if (pairs.length < 2) return null;
  return (
    <>
      <PairMatrixCard
        scores={scores}
        pairs={pairs}
        selected={pair}
        onSelect={(a, b) => choose(pairs.findIndex((other) => other.a === a && other.b === b))}
      />
      <div className={styles['choosers']}>
        <Select
          label={t('pair')}
          choices={pairs.map(({ a, b }, index) => ({
            id: String(index),
            label: t('names', { a: nameOf(a), b: nameOf(b) }),
          }))}
          value={String(pairs.indexOf(pair))}
          onChange={(index) => choose(Number(index))}
        />
      </div>
    </>
  );
}
