// DriftFigure: whether a rater slowly begins to score higher or lower than the others.

import { useLocale, useTranslations } from 'use-intl';
import type { AgreementStudy } from '../../../../shared/contract/agreement.ts';
import type { RaterDrift } from '../../../../shared/domain/agreement/report/scale-report.ts';
import { DriftChart } from '../../../figures/drift-chart.tsx';
import { FigureCard } from '../../../figures/figure-card.tsx';
import { useNumbers } from '../../../figures/use-numbers.ts';
import { useFormats } from '../../../messages/formats.ts';
import { csvOf, DataTable, isoDay, type DataColumn } from '../data-table.tsx';
import type { ScaleScores } from '../inquiry.ts';
import { roundName } from '../round-name.ts';

export interface DriftFigureProps {
  readonly scores: ScaleScores;
  readonly drift: readonly RaterDrift[];
  readonly rounds: AgreementStudy['rounds'];
}

interface Line {
  readonly rater: string;
  readonly code: string;
  readonly round: string;
  /** Tells lines of one recording apart. */
  readonly key: string;
  readonly at: number;
  readonly difference: number;
  readonly rolling: number | null;
}

/** Nothing where there is no course of time to see: fewer recordings than a rolling mean takes. */
export function DriftFigure({ scores, drift, rounds }: DriftFigureProps) {
  const t = useTranslations('agreement.drift');
  const language = useLocale();
  const columns = useColumns(rounds.length > 1);
  const nameOf = (rater: number) => scores.raters[rater]?.name ?? '';
  const drawn = drift.filter(({ points }) => points.some(({ rolling }) => rolling !== null));
  if (drawn.length === 0) return null;
  const lines = drawn.flatMap(({ rater, points }) =>
    points.map(({ unit, ...point }): Line => {
      const row = scores.rows[unit];
      return {
        rater: nameOf(rater),
        code: row?.recordingCode ?? '',
        round: row === undefined ? '' : roundName(rounds, row.roundId),
        key: `${String(rater)} ${String(unit)}`,
        ...point,
      };
    }),
  );
  const title = t('title');
  return (
    <FigureCard
      title={title}
      sentence={t('text')}
      svgName={t('file')}
      table={<DataTable caption={title} columns={columns} rows={lines} rowKey={({ key }) => key} />}
      csv={() => csvOf(columns, lines, language)}
    >
      <DriftChart
        label={title}
        series={drawn.map(({ rater, mean, points }) => ({
          id: scores.raters[rater]?.id ?? String(rater),
          name: nameOf(rater),
          mean,
          points,
        }))}
      />
    </FigureCard>
  );
}

function useColumns(severalRounds: boolean): readonly DataColumn<Line>[] {
  const t = useTranslations('agreement.drift');
  const numbers = useNumbers();
  const formats = useFormats();
  return [
    { id: 'rater', header: t('rater'), value: ({ rater }) => rater },
    { id: 'recording', header: t('recording'), value: ({ code }) => code },
    ...(severalRounds ? [{ id: 'round', header: t('round'), value: ({ round }: Line) => round }] : []),
    {
      id: 'at',
      header: t('at'),
      value: ({ at }) => isoDay(at),
      show: ({ at }) => formats.date(at),
    },
    {
      id: 'difference',
      header: t('difference'),
      numeric: true,
      value: ({ difference }) => difference,
      show: ({ difference }) => numbers.signed(difference),
    },
    {
      id: 'rolling',
      header: t('rolling'),
      numeric: true,
      value: ({ rolling }) => rolling,
      show: ({ rolling }) => numbers.signed(rolling),
    },
  ];
}
