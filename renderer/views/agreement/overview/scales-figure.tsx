// ScalesFigure: the dot plot of the main figure of every scale, with its table.

import { useLocale, useTranslations } from 'use-intl';
import type { MeasureId } from '../../../../shared/domain/agreement/report/measured.ts';
import type { ScaleId } from '../../../../shared/domain/ids.ts';
import type { Words } from '../../../../shared/domain/words.ts';
import { DotPlot } from '../../../figures/dot-plot.tsx';
import { FigureCard } from '../../../figures/figure-card.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { csvOf, DataTable, type DataColumn } from '../data-table.tsx';
import { useFigureWords } from '../words.ts';
import type { MainFigure } from './main-figures.ts';

export interface ScalesFigureProps {
  readonly figures: readonly MainFigure[];
  readonly foot?: string;
  readonly onSelect?: (scaleId: ScaleId) => void;
}

export function ScalesFigure({ figures, foot, onSelect }: ScalesFigureProps) {
  const t = useTranslations('agreement.overview');
  const formats = useFormats();
  const words = useFigureWords();
  const language = useLocale();
  const columns = useColumns();
  const measures = [...new Set(figures.map(({ figure }) => figure.measure))];
  const [measure] = measures;
  const axis =
    measure !== undefined && measures.length === 1
      ? t('axis', { measure: words.name(measure) })
      : t('mixedAxis');
  const labelOf = (scale: Words, id: MeasureId) =>
    measures.length < 2
      ? formats.words(scale)
      : t('measured', { scale: formats.words(scale), measure: words.name(id) });
  const title = t('perScale');
  return (
    <FigureCard
      title={title}
      sentence={t('perScaleText')}
      svgName={t('fileName')}
      table={
        <DataTable
          caption={title}
          columns={columns}
          rows={figures}
          rowKey={({ scores }) => scores.scale.id}
        />
      }
      csv={() => csvOf(columns, figures, language)}
      foot={foot === undefined ? undefined : <p>{foot}</p>}
    >
      <DotPlot
        label={t('plotLabel', { axis })}
        axis={axis}
        rows={figures.map(({ scores, figure }) => ({
          id: scores.scale.id,
          label: labelOf(scores.scale.name, figure.measure),
          estimate: figure.estimate,
          low: figure.interval?.low ?? null,
          high: figure.interval?.high ?? null,
          n: figure.nUnits,
          reason: figure.reason === undefined ? undefined : words.reason(figure.reason),
        }))}
        onSelect={
          onSelect &&
          ((id) => {
            const chosen = figures.find(({ scores }) => scores.scale.id === id);
            if (chosen !== undefined) onSelect(chosen.scores.scale.id);
          })
        }
      />
    </FigureCard>
  );
}

function useColumns(): readonly DataColumn<MainFigure>[] {
  const t = useTranslations('agreement.measures');
  const formats = useFormats();
  const words = useFigureWords();
  return [
    { id: 'scale', header: t('scale'), value: ({ scores }) => formats.words(scores.scale.name) },
    { id: 'measure', header: t('measure'), value: ({ figure }) => words.name(figure.measure) },
    {
      id: 'estimate',
      header: t('estimate'),
      numeric: true,
      value: ({ figure }) => figure.estimate,
      show: ({ figure }) => words.value(figure.measure, figure.estimate),
    },
    {
      id: 'low',
      header: t('low'),
      numeric: true,
      value: ({ figure }) => figure.interval?.low ?? null,
      show: ({ figure }) => words.value(figure.measure, figure.interval?.low ?? null),
    },
    {
      id: 'high',
      header: t('high'),
      numeric: true,
      value: ({ figure }) => figure.interval?.high ?? null,
      show: ({ figure }) => words.value(figure.measure, figure.interval?.high ?? null),
    },
    { id: 'n', header: t('n'), numeric: true, value: ({ figure }) => figure.nUnits },
    {
      id: 'reason',
      header: t('remark'),
      value: ({ figure: { reason, cautions } }) =>
        [
          ...(reason === undefined ? [] : [words.reason(reason)]),
          ...cautions.map((caution) => words.caution(caution)),
        ].join(' '),
    },
  ];
}
