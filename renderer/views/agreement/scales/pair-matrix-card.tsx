// PairMatrixCard: one coefficient for every two raters, so that a pair that sees things differently stands out.

import { useLocale, useTranslations } from 'use-intl';
import type { Measured } from '../../../../shared/domain/agreement/report/measured.ts';
import type { PairReport } from '../../../../shared/domain/agreement/report/scale-report.ts';
import { FigureCard } from '../../../figures/figure-card.tsx';
import { PairMatrix } from '../../../figures/pair-matrix.tsx';
import { csvOf, DataTable, type DataColumn } from '../data-table.tsx';
import type { ScaleScores } from '../inquiry.ts';
import { useFigureWords } from '../words.ts';

export interface PairMatrixCardProps {
  readonly scores: ScaleScores;
  readonly pairs: readonly PairReport[];
  readonly selected?: PairReport;
  readonly onSelect?: (a: number, b: number) => void;
}

export function PairMatrixCard({ scores, pairs, selected, onSelect }: PairMatrixCardProps) {
  const t = useTranslations('agreement.pairs');
  const words = useFigureWords();
  const language = useLocale();
  const columns = useColumns(scores, pairs);
  const measure = pairs[0]?.measures[0]?.measure;
  if (measure === undefined) return null;
  const title = t('matrix');
  return (
    <FigureCard
      title={title}
      sentence={[
        t('matrixText', { measure: words.name(measure) }),
        ...(onSelect === undefined ? [] : [t('matrixPress')]),
      ].join(' ')}
      svgName={t('matrixFile')}
      table={<DataTable caption={title} columns={columns} rows={pairs} rowKey={keyOf} />}
      csv={() => csvOf(columns, pairs, language)}
    >
      <PairMatrix
        label={t('matrixLabel', { measure: words.name(measure) })}
        raters={scores.raters.map(({ name }) => name)}
        cells={pairs.map(({ a, b, nUnits, measures: [main] }) => ({
          a,
          b,
          estimate: main?.estimate ?? null,
          n: nUnits,
          reason: main?.reason === undefined ? undefined : words.reason(main.reason),
        }))}
        selected={selected ?? null}
        onSelect={onSelect}
      />
    </FigureCard>
  );
}

function keyOf({ a, b }: PairReport): string {
  return `${String(a)}-${String(b)}`;
}

/** Every measure of the pairs, not only the drawn one. */
function useColumns(scores: ScaleScores, pairs: readonly PairReport[]): readonly DataColumn<PairReport>[] {
  const t = useTranslations('agreement.pairs');
  const words = useFigureWords();
  const nameOf = (rater: number) => scores.raters[rater]?.name ?? '';
  const of = (pair: PairReport, { measure }: Measured) =>
    pair.measures.find((other) => other.measure === measure)?.estimate ?? null;
  return [
    { id: 'pair', header: t('pair'), value: ({ a, b }) => t('names', { a: nameOf(a), b: nameOf(b) }) },
    { id: 'n', header: t('n'), numeric: true, value: ({ nUnits }) => nUnits },
    ...(pairs[0]?.measures ?? []).map(
      (figure): DataColumn<PairReport> => ({
        id: figure.measure,
        header: words.name(figure.measure),
        numeric: true,
        value: (pair) => of(pair, figure),
        show: (pair) => words.value(figure.measure, of(pair, figure)),
      }),
    ),
  ];
}
