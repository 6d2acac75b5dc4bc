// MeasuresCard: all measures of one scale, with what they rest on and what to be careful about; a reader may ask for
// any other.

import { use, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { BandSource } from '../../../../shared/domain/agreement/report/bands.ts';
import type { Caution, LeftOut, MeasureId } from '../../../../shared/domain/agreement/report/measured.ts';
import type { ReportedMeasure } from '../../../../shared/domain/agreement/report/scale-report.ts';
import type { RowNoun } from '../../../../shared/domain/agreement/wording/index.ts';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { Select } from '../../../components/select.tsx';
import { saveFile } from '../../../figures/save-file.ts';
import { Taking } from '../../../figures/taking.ts';
import { RATING_MEASURES } from '../address.ts';
import styles from '../agreement.module.css';
import { SharedCautions, sharedCautions } from '../cautions.tsx';
import { csvOf, DataTable, type DataColumn } from '../data-table.tsx';
import { BandChip } from '../overview/band-chip.tsx';
import { useFigureWords } from '../words.ts';

export interface MeasuresCardProps {
  readonly scaleName: string;
  readonly measures: readonly ReportedMeasure[];
  readonly bands: BandSource;
  /** What one row of the table is; recordings where nothing is said. */
  readonly rows?: RowNoun;
  /** Without it nothing can be added (on paper). */
  readonly wishes?: MeasureWishes;
}

export interface MeasureWishes {
  readonly also: readonly MeasureId[];
  readonly change: (also: readonly MeasureId[]) => void;
}

export function MeasuresCard({ scaleName, measures, bands, rows, wishes }: MeasuresCardProps) {
  const t = useTranslations('agreement.measures');
  const language = useLocale();
  const figures = useTranslations('figures');
  const mayTake = use(Taking);
  const [refused, setRefused] = useState(false);
  const shared = sharedCautions(measures.map(({ figure }) => figure));
  const columns = useColumns(bands, rows);
  const shown = useColumns(bands, rows, shared);
  const caption = t('caption', { scale: scaleName });
  const save = async () => {
    const may = await mayTake();
    setRefused(!may);
    if (!may) return;
    const name = `${t('fileName', { scale: scaleName })}.csv`;
    saveFile(name, 'text/csv', csvOf(columns, measures, language));
  };
  return (
    <Card
      title={t('title')}
      action={
        wishes !== undefined && (
          <Button look="quiet" size="compact" onPress={() => void save()}>
            {t('saveCsv')}
          </Button>
        )
      }
    >
      {refused && <p role="status">{figures('notTaken')}</p>}
      <DataTable caption={caption} columns={shown} rows={measures} rowKey={({ figure }) => figure.measure} />
      <SharedCautions cautions={shared} rows={rows} />
      {wishes !== undefined && <AddMeasure shown={measures} wishes={wishes} />}
    </Card>
  );
}

interface AddMeasureProps {
  readonly shown: readonly ReportedMeasure[];
  readonly wishes: MeasureWishes;
}

function AddMeasure({ shown, wishes: { also, change } }: AddMeasureProps) {
  const t = useTranslations('agreement.measures');
  const words = useFigureWords();
  const [chosen, choose] = useState<MeasureId | null>(null);
  const present = new Set(shown.map(({ figure }) => figure.measure));
  const others = RATING_MEASURES.filter((id) => !present.has(id));
  return (
    <div className={styles['add']}>
      <Select
        label={t('add')}
        choices={others.map((id) => ({ id, label: words.name(id) }))}
        value={chosen}
        placeholder={t('choose')}
        onChange={choose}
      />
      <Button
        isDisabled={chosen === null}
        onPress={() => {
          if (chosen !== null) change([...also, chosen]);
          choose(null);
        }}
      >
        {t('addChosen')}
      </Button>
      {also.length > 0 && (
        <Button look="quiet" onPress={() => change([])}>
          {t('removeAdded')}
        </Button>
      )}
      {chosen !== null && <p className={styles['explanation']}>{words.explanation(chosen)}</p>}
    </div>
  );
}

function useColumns(
  bands: BandSource,
  rows: RowNoun | undefined,
  saidOnce: readonly Caution[] = [],
): readonly DataColumn<ReportedMeasure>[] {
  const t = useTranslations('agreement.measures');
  const words = useFigureWords(rows);
  const leftOut = useLeftOutWords();
  return [
    {
      id: 'measure',
      header: t('measure'),
      value: ({ figure }) => words.name(figure.measure),
      show: ({ figure, why }) => (
        <>
          {words.name(figure.measure)} <BandChip figure={figure} source={bands} />
          <span className={styles['why']}>{words.why(why)}</span>
        </>
      ),
    },
    {
      id: 'estimate',
      header: t('estimate'),
      numeric: true,
      value: ({ figure }) => figure.estimate,
      show: ({ figure }) => words.value(figure.measure, figure.estimate),
    },
    {
      id: 'interval',
      header: t('interval'),
      numeric: true,
      only: 'screen',
      value: ({ figure }) => words.interval(figure),
      show: ({ figure }) => <span className={styles['unbroken']}>{words.interval(figure)}</span>,
    },
    { id: 'low', header: t('low'), only: 'file', value: ({ figure }) => figure.interval?.low ?? null },
    { id: 'high', header: t('high'), only: 'file', value: ({ figure }) => figure.interval?.high ?? null },
    { id: 'n', header: t('n'), numeric: true, value: ({ figure }) => figure.nUnits },
    { id: 'leftOut', header: t('leftOut'), value: ({ figure }) => leftOut(figure.leftOut) },
    {
      id: 'remark',
      header: t('remark'),
      value: ({ figure }) =>
        [
          ...(figure.reason === undefined ? [] : [words.reason(figure.reason)]),
          ...figure.cautions
            .filter((caution) => !saidOnce.includes(caution))
            .map((caution) => words.caution(caution)),
        ].join(' '),
    },
  ];
}

function useLeftOutWords(): (leftOut: LeftOut) => string {
  const t = useTranslations('agreement.measures.left');
  return (leftOut) =>
    (['unrated', 'ratedOnce', 'incomplete'] as const)
      .filter((kind) => leftOut[kind] > 0)
      .map((kind) => t(kind, { count: String(leftOut[kind]) }))
      .join(', ');
}
