// ToleranceCard: how the agreement changes when more or less difference in time is allowed.

import { useLocale, useTranslations } from 'use-intl';
import { FigureCard } from '../../../figures/figure-card.tsx';
import { ToleranceCurve } from '../../../figures/tolerance-curve.tsx';
import type { Sweep } from '../../../figures/tolerance-layout.ts';
import { useNumbers } from '../../../figures/use-numbers.ts';
import { csvOf, DataTable, type DataColumn } from '../data-table.tsx';
import { useSecondsWords } from './matching-settings.tsx';
import type { TimelineCardProps } from './tracks-card.tsx';

type Line = Sweep[number];

export function ToleranceCard({ inquiry, report: { sweep } }: TimelineCardProps) {
  const t = useTranslations('agreement.timelines');
  const language = useLocale();
  const columns = useColumns();
  const { rule, unit } = inquiry.settings;
  const seconds = useSecondsWords();
  const title = t('tolerance');
  return (
    <FigureCard
      title={title}
      sentence={t('toleranceText', { unit: seconds(unit) })}
      svgName={t('toleranceFile', { code: inquiry.study.recordingCode })}
      table={
        <DataTable
          caption={title}
          columns={columns}
          rows={sweep}
          rowKey={({ tolerance }) => String(tolerance)}
        />
      }
      csv={() => csvOf(columns, sweep, language)}
    >
      <ToleranceCurve
        label={title}
        sweep={sweep}
        chosen={rule.kind === 'onset' ? rule.tolerance : undefined}
      />
    </FigureCard>
  );
}

function useColumns(): readonly DataColumn<Line>[] {
  const t = useTranslations('agreement.timelines');
  const figures = useTranslations('figures');
  const numbers = useNumbers();
  const seconds = useSecondsWords();
  const curve = (id: 'timeUnitKappa' | 'alignmentKappa' | 'linked'): DataColumn<Line> => ({
    id,
    header: figures(id),
    numeric: true,
    value: (line) => line[id] ?? null,
    show: (line) => {
      const value = line[id];
      return value === undefined ? '' : numbers.coefficient(value);
    },
  });
  return [
    {
      id: 'tolerance',
      header: t('allowed'),
      value: ({ tolerance }) => tolerance / 1000,
      show: ({ tolerance }) => seconds(tolerance),
    },
    curve('timeUnitKappa'),
    curve('alignmentKappa'),
    curve('linked'),
  ];
}
