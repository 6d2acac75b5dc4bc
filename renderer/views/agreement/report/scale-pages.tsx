// ScalePages: one scale in the report.

import type { AgreementStudy } from '../../../../shared/contract/agreement.ts';
import type { BandSource } from '../../../../shared/domain/agreement/report/bands.ts';
import type {
  ReportedMeasure,
  ScaleReport,
} from '../../../../shared/domain/agreement/report/scale-report.ts';
import { useFormats } from '../../../messages/formats.ts';
import type { ScaleScores } from '../inquiry.ts';
import { BlandAltmanCard } from '../scales/bland-altman-card.tsx';
import { ConfusionCard } from '../scales/confusion-card.tsx';
import { DriftFigure } from '../scales/drift-figure.tsx';
import { MeasuresCard } from '../scales/measures-card.tsx';
import { PairMatrixCard } from '../scales/pair-matrix-card.tsx';
import { ScoresTable } from '../scores-table.tsx';
import styles from './report.module.css';

export interface ScalePagesProps {
  readonly scores: ScaleScores;
  readonly report: ScaleReport;
  readonly bands: BandSource;
  readonly rounds: AgreementStudy['rounds'];
}

export function ScalePages({ scores, report, bands, rounds }: ScalePagesProps) {
  const formats = useFormats();
  const name = formats.words(scores.scale.name);
  return (
    <section className={styles['chapter']}>
      <h2>{name}</h2>
      <MeasuresCard scaleName={name} measures={report.measures.filter(isWorthPaper)} bands={bands} />
      {report.pairs.length > 1 && <PairMatrixCard scores={scores} pairs={report.pairs} />}
      {report.pairs.map((pair) => (
        <div key={`${String(pair.a)}-${String(pair.b)}`} className={styles['pair']}>
          <ConfusionCard scores={scores} pair={pair} still />
          <BlandAltmanCard scores={scores} pair={pair} still />
        </div>
      ))}
      <DriftFigure scores={scores} drift={report.drift} rounds={rounds} />
      <ScoresTable
        scaleId={scores.scale.id}
        scaleName={name}
        raters={scores.raters}
        rows={scores.rows}
        rounds={rounds}
      />
    </section>
  );
}

/** What was asked for and could not be computed is of use on screen only. */
function isWorthPaper({ role, figure }: ReportedMeasure): boolean {
  return role !== 'on-request' || figure.estimate !== null;
}
