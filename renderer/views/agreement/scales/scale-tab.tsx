// ScaleTab: everything about one scale: its measures, each pair of raters, the course of time, every score.

import { useTranslations } from 'use-intl';
import type { Finished } from '../../../statistics/use-statistics.ts';
import { Select } from '../../../components/select.tsx';
import { useFormats } from '../../../messages/formats.ts';
import styles from '../agreement.module.css';
import type { Inquiry } from '../inquiry.ts';
import { BandsNote } from '../overview/bands-note.tsx';
import { BandsSelect } from '../overview/bands-select.tsx';
import { ScoresTable } from '../scores-table.tsx';
import type { AgreementPlace } from '../use-place.ts';
import { DriftFigure } from './drift-figure.tsx';
import { MeasuresCard } from './measures-card.tsx';
import { PairSection } from './pair-section.tsx';

export interface ScaleTabProps {
  readonly finished: Finished<Inquiry>;
  readonly place: AgreementPlace;
}

export function ScaleTab({ finished: { task, value }, place }: ScaleTabProps) {
  const t = useTranslations('agreement.scales');
  const formats = useFormats();
  const { bands, also, scaleId } = place.choices;
  const chosen = Math.max(
    0,
    task.scales.findIndex(({ scale }) => scale.id === scaleId),
  );
  const scores = task.scales[chosen];
  const report = value[chosen];
  if (scores === undefined || report === undefined) return null;
  const name = formats.words(scores.scale.name);
  return (
    <>
      <div className={styles['choosers']}>
        <Select
          label={t('scale')}
          choices={task.scales.map(({ scale }) => ({ id: scale.id, label: formats.words(scale.name) }))}
          value={scores.scale.id}
          onChange={(id) => place.change({ scaleId: id })}
        />
        <BandsSelect value={bands} onChange={(source) => place.change({ bands: source })} />
      </div>
      <BandsNote
        source={bands}
        measures={report.measures.filter(({ role }) => role === 'main').map(({ figure }) => figure.measure)}
      />
      <MeasuresCard
        scaleName={name}
        measures={report.measures}
        bands={bands}
        wishes={{ also, change: (wished) => place.change({ also: wished }) }}
      />
      <PairSection key={scores.scale.id} scores={scores} report={report} rounds={task.study.rounds} />
      <DriftFigure scores={scores} drift={report.drift} rounds={task.study.rounds} />
      <ScoresTable
        scaleId={scores.scale.id}
        scaleName={name}
        raters={scores.raters}
        rows={scores.rows}
        rounds={task.study.rounds}
      />
    </>
  );
}
