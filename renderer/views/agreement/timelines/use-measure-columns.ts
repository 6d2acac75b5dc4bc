// The measures of two timelines as columns of a file, each line with what it rests on.

import { useTranslations } from 'use-intl';
import type { Measured } from '../../../../shared/domain/agreement/report/measured.ts';
import type { DataColumn } from '../data-table.tsx';
import { useFigureWords } from '../words.ts';
import type { TimelineSettings } from './timeline-inquiry.ts';
import { useSettingWords } from './use-setting-words.ts';

export function useMeasureColumns(settings: TimelineSettings): readonly DataColumn<Measured>[] {
  const t = useTranslations('agreement.measures');
  const timelines = useTranslations('agreement.timelines');
  const words = useFigureWords();
  const { unit, rule, tolerance } = useSettingWords(settings);
  return [
    { id: 'measure', header: t('measure'), value: ({ measure }) => words.name(measure) },
    { id: 'estimate', header: t('estimate'), value: ({ estimate }) => estimate },
    { id: 'low', header: t('low'), value: ({ interval }) => interval?.low ?? null },
    { id: 'high', header: t('high'), value: ({ interval }) => interval?.high ?? null },
    { id: 'n', header: t('n'), value: ({ nUnits }) => nUnits },
    { id: 'unit', header: timelines('unit'), value: () => unit },
    { id: 'rule', header: timelines('rule'), value: () => rule },
    { id: 'tolerance', header: timelines('allowed'), value: () => tolerance },
  ];
}
