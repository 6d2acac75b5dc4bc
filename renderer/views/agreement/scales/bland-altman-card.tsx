// BlandAltmanCard: how far two raters lie apart over the range of scores.

import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { BlandAltmanFigure } from '../../../../shared/domain/agreement/report/scale-report.ts';
import { BlandAltmanPlot } from '../../../figures/bland-altman-plot.tsx';
import { FigureCard } from '../../../figures/figure-card.tsx';
import { useNumbers } from '../../../figures/use-numbers.ts';
import { csvOf, DataTable, type DataColumn } from '../data-table.tsx';
import { RecordingsBehind } from './recordings-behind.tsx';
import type { ScoredPair } from './scored-pair.ts';

/** Scale points: two decimals are written. */
const SMALLEST_WRITTEN = 0.01;

interface Line {
  readonly name: string;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Nothing where the two have no two recordings in common. */
export function BlandAltmanCard({
  scores,
  pair,
  rounds,
  still = false,
}: ScoredPair & { readonly still?: boolean }) {
  const t = useTranslations('agreement.pairs');
  const language = useLocale();
  const [units, setUnits] = useState<readonly number[] | null>(null);
  const lines = useLines(pair.blandAltman);
  const sayOf = useSentence();
  const columns = useColumns();
  if (pair.blandAltman === null) return null;
  const names = { a: scores.raters[pair.a]?.name ?? '', b: scores.raters[pair.b]?.name ?? '' };
  const { min, max } = scores.scale;
  const title = t('blandAltman', names);
  const sentence = sayOf(pair.blandAltman, names);
  return (
    <FigureCard
      title={title}
      sentence={sentence}
      svgName={t('blandAltmanFile')}
      table={<DataTable caption={title} columns={columns} rows={lines} rowKey={({ name }) => name} />}
      csv={() => csvOf(columns, lines, language)}
      foot={
        units !== null && (
          <RecordingsBehind scores={scores} rounds={rounds} units={units} title={t('bubble')} />
        )
      }
    >
      <BlandAltmanPlot
        label={title}
        raterA={names.a}
        raterB={names.b}
        figure={pair.blandAltman}
        scaleRange={[min, max]}
        onBubble={still ? undefined : setUnits}
      />
    </FigureCard>
  );
}

/** Who scores higher, between what most differences lie, and what families that come more than once do to it. */
function useSentence(): (figure: BlandAltmanFigure, names: Readonly<Record<'a' | 'b', string>>) => string {
  const t = useTranslations('agreement.pairs');
  const numbers = useNumbers();
  return ({ bias, lower, upper, repeated }, names) => {
    const points = numbers.coefficient(Math.abs(bias ?? 0));
    const limits = { lower: numbers.signed(lower.estimate), upper: numbers.signed(upper.estimate) };
    return [
      t(directionOf(bias ?? 0), { ...names, points }),
      ...(lower.estimate === null || upper.estimate === null ? [] : [t('blandAltmanLimits', limits)]),
      ...(repeated ? [t('blandAltmanRepeated')] : []),
    ].join(' ');
  };
}

/** Less than half of the smallest difference that is written is none. */
function directionOf(bias: number): 'blandAltmanHigher' | 'blandAltmanLower' | 'blandAltmanEqual' {
  if (Math.abs(bias) < SMALLEST_WRITTEN / 2) return 'blandAltmanEqual';
  return bias > 0 ? 'blandAltmanHigher' : 'blandAltmanLower';
}

function useLines(figure: BlandAltmanFigure | null): readonly Line[] {
  const t = useTranslations('agreement.pairs');
  if (figure === null) return [];
  const { bias, biasInterval, lower, upper } = figure;
  return [
    { name: t('upper'), ...upper },
    { name: t('bias'), estimate: bias, ...biasInterval },
    { name: t('lower'), ...lower },
  ];
}

function useColumns(): readonly DataColumn<Line>[] {
  const t = useTranslations('agreement.measures');
  const numbers = useNumbers();
  const number = (id: 'estimate' | 'low' | 'high'): DataColumn<Line> => ({
    id,
    header: t(id),
    numeric: true,
    value: (line) => line[id],
    show: (line) => numbers.signed(line[id]),
  });
  return [
    { id: 'line', header: t('line'), value: ({ name }) => name },
    number('estimate'),
    number('low'),
    number('high'),
  ];
}
