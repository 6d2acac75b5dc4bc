// PairSection: every two raters against each other, and of the chosen pair which scores went together and how far
// they lie apart. A part of a figure that is pressed shows the recordings behind it.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AgreementStudy } from '../../../../shared/contract/agreement.ts';
import type { PairReport, ScaleReport } from '../../../../shared/domain/agreement/report/scale-report.ts';
import { Select } from '../../../components/select.tsx';
import styles from '../agreement.module.css';
import type { ScaleScores } from '../inquiry.ts';
import { BlandAltmanCard } from './bland-altman-card.tsx';
import { ConfusionCard } from './confusion-card.tsx';
import { mostApart } from './most-apart.ts';
import { PairMatrixCard } from './pair-matrix-card.tsx';
import type { ScoredPair } from './scored-pair.ts';

export interface PairSectionProps {
  readonly scores: ScaleScores;
  readonly report: ScaleReport;
  readonly rounds: AgreementStudy['rounds'];
}

export function PairSection({ scores, report: { pairs }, rounds }: PairSectionProps) {
  const t = useTranslations('agreement.pairs');
  const [chosen, choose] = useState(() => mostApart(pairs));
  const pair = pairs[chosen] ?? pairs[0];
  if (pair === undefined) return null;
  const nameOf = (rater: number) => scores.raters[rater]?.name ?? '';
  return (
    <>
      {pairs.length > 1 && (
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
              choices={pairs.map((other, index) => ({
                id: String(index),
                label: t('names', { a: nameOf(other.a), b: nameOf(other.b) }),
              }))}
              value={String(pairs.indexOf(pair))}
              onChange={(index) => choose(Number(index))}
            />
          </div>
        </>
      )}
      <PairFigures key={pairKey(pair)} scores={scores} pair={pair} rounds={rounds} />
    </>
  );
}

/** Side by side where there is room. */
function PairFigures(pair: ScoredPair) {
  return (
    <div className={styles['beside']}>
      <ConfusionCard {...pair} />
      <BlandAltmanCard {...pair} />
    </div>
  );
}

function pairKey({ a, b }: PairReport): string {
  return `${String(a)}-${String(b)}`;
}
