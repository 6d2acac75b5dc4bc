// ConfusionCard: which scores of one rater went with which of the other; a cell shows its recordings.

import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Card } from '../../../components/card.tsx';
import { ConfusionFigure } from '../../../figures/confusion-figure.tsx';
import { MOST_POINTS } from '../../../figures/confusion-layout.ts';
import { FigureCard } from '../../../figures/figure-card.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { csvOf, DataTable, type DataColumn } from '../data-table.tsx';
import { RecordingsBehind } from './recordings-behind.tsx';
import type { ScoredPair } from './scored-pair.ts';

interface Line {
  readonly point: string;
  readonly counts: readonly number[];
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly units: readonly number[];
}

export interface ConfusionCardProps extends ScoredPair {
  /** Without recordings to open behind its cells. */
  readonly still?: boolean;
}

export function ConfusionCard(props: ConfusionCardProps) {
  return props.pair.confusion.points.length > MOST_POINTS ? <TooMany {...props} /> : <Matrix {...props} />;
}

function TooMany({ scores, pair }: ScoredPair) {
  const t = useTranslations('agreement.pairs');
  const names = namesOf({ scores, pair });
  const formats = useFormats();
  const count = formats.number(pair.confusion.points.length);
  return (
    <Card title={t('confusion', names)}>
      <p>{t('confusionTooMany', { count, most: formats.number(MOST_POINTS) })}</p>
    </Card>
  );
}

function namesOf({ scores, pair }: ScoredPair) {
  return { a: scores.raters[pair.a]?.name ?? '', b: scores.raters[pair.b]?.name ?? '' };
}

function Matrix({ scores, pair, rounds, still = false }: ConfusionCardProps) {
  const t = useTranslations('agreement.pairs');
  const formats = useFormats();
  const language = useLocale();
  const [cell, setCell] = useState<Cell | null>(null);
  const { points, counts, units } = pair.confusion;
  const names = namesOf({ scores, pair });
  const labels = points.map((point) => formats.number(point));
  const lines = labels.map((point, index): Line => ({ point, counts: counts[index] ?? [] }));
  const columns: readonly DataColumn<Line>[] = [
    { id: 'point', header: t('rowsColumns', names), value: ({ point }) => point },
    ...labels.map(
      (label, index): DataColumn<Line> => ({
        id: label,
        header: label,
        numeric: true,
        value: (line) => line.counts[index] ?? 0,
      }),
    ),
  ];
  const title = t('confusion', names);
  return (
    <FigureCard
      title={title}
      sentence={still ? t('confusionText') : `${t('confusionText')} ${t('confusionPress')}`}
      svgName={t('confusionFile')}
      table={<DataTable caption={title} columns={columns} rows={lines} rowKey={({ point }) => point} />}
      csv={() => csvOf(columns, lines, language)}
      foot={
        cell !== null && (
          <RecordingsBehind
            scores={scores}
            rounds={rounds}
            units={cell.units}
            title={t('cell', {
              ...names,
              scoreA: labels[cell.row] ?? '',
              scoreB: labels[cell.column] ?? '',
            })}
          />
        )
      }
    >
      <ConfusionFigure
        label={title}
        raterA={names.a}
        raterB={names.b}
        points={labels}
        counts={counts}
        units={units}
        selected={cell}
        onCell={still ? undefined : (behind, row, column) => setCell({ units: behind, row, column })}
      />
    </FigureCard>
  );
}
