// OwnPairs: every two raters of a table from elsewhere against each other.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { asId } from '../../../../shared/domain/ids.ts';
import type { ProfileId, ScaleId } from '../../../../shared/domain/ids.ts';
import type { TableStudy } from '../../../statistics/table-study.ts';
import agreement from '../agreement.module.css';
import type { ScaleScores } from '../inquiry.ts';
import { BlandAltmanCard } from '../scales/bland-altman-card.tsx';
import { ConfusionCard } from '../scales/confusion-card.tsx';
import { PairChooser } from '../scales/pair-chooser.tsx';

export function OwnPairs({ study }: { readonly study: TableStudy }) {
  const scores = useScores(study);
  const { pairs, design } = study.report;
  const [chosen, choose] = useState(0);
  const pair = pairs[chosen] ?? pairs[0];
  if (pair === undefined) return null;
  return (
    <>
      <PairChooser scores={scores} pairs={pairs} pair={pair} choose={choose} />
      <div className={agreement['beside']}>
        <ConfusionCard scores={scores} pair={pair} still />
        {design.level !== 'nominal' && <BlandAltmanCard scores={scores} pair={pair} still />}
      </div>
    </>
  );
}

/** The table as the parts of the agreement screen know scores. It has no recordings, so nothing can be opened. */
function useScores({ raters, span }: TableStudy): ScaleScores {
  const t = useTranslations('ownTable');
  return {
    scale: {
      ...span,
      id: asId<ScaleId>('own-table'),
      name: { nl: t('name'), en: t('name') },
      step: 1,
      anchors: [],
    },
    raters: raters.map((name, index) => ({
      id: asId<ProfileId>(`column-${String(index)}`),
      name: name ?? t('rater', { column: String(index + 1) }),
      team: '',
    })),
    rows: [],
  };
}
