// PairSection: every two raters against each other, and of the chosen pair which scores went together and how far
// they lie apart. A part of a figure that is pressed shows the recordings behind it.

import { useState } from 'react';
import type { AgreementStudy } from '../../../../shared/contract/agreement.ts';
import type { PairReport, ScaleReport } from '../../../../shared/domain/agreement/report/scale-report.ts';
import styles from '../agreement.module.css';
import type { ScaleScores } from '../inquiry.ts';
import { BlandAltmanCard } from './bland-altman-card.tsx';
import { ConfusionCard } from './confusion-card.tsx';
import { mostApart } from './most-apart.ts';
import { PairChooser } from './pair-chooser.tsx';
import type { ScoredPair } from './scored-pair.ts';

export interface PairSectionProps {
  readonly scores: ScaleScores;
  readonly report: ScaleReport;
  readonly rounds: AgreementStudy['rounds'];
}

export function PairSection({ scores, report: { pairs }, rounds }: PairSectionProps) {
  const [chosen, choose] = useState(() => mostApart(pairs));
  const pair = pairs[chosen] ?? pairs[0];
  if (pair === undefined) return null;
  return (
    <>
      <PairChooser scores={scores} pairs={pairs} pair={pair} choose={choose} />
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
