// CodesCard: when each code was on, and how often, how long and how soon.

import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { codesAmong } from '../../../shared/domain/coding-figures/coded-event.ts';
import {
  describeCodes,
  type CodeDescriptives,
  type Durations,
} from '../../../shared/domain/coding-figures/descriptives.ts';
import { allEvents } from '../../../shared/domain/coding-figures/stretch.ts';
import { FigureCard } from '../../figures/figure-card.tsx';
import { StateSequence } from '../../figures/state-sequence.tsx';
import { useFormats } from '../../messages/formats.ts';
import { csvOf, DataTable, type DataColumn } from '../agreement/data-table.tsx';
import { inSeconds, type Subject } from './subject.ts';
import { useAboutColumns } from './use-about-columns.ts';

export function CodesCard({ subject }: { readonly subject: Subject }) {
  const t = useTranslations('numbers');
  const language = useLocale();
  const { cut, shown, codes, recordingCode, person } = subject;
  const events = useMemo(() => allEvents(cut), [cut]);
  const order = useMemo(() => codes.inOrder(codesAmong(events)), [codes, events]);
  const lines = useMemo(() => {
    const places = new Map(order.map((id, place) => [id, place]));
    const placeOf = ({ codeId }: CodeDescriptives) => places.get(codeId) ?? places.size;
    return describeCodes(cut).toSorted((a, b) => placeOf(a) - placeOf(b));
  }, [cut, order]);
  const rows = useMemo(() => {
    const byCode = Map.groupBy(events, ({ codeId }) => codeId);
    return order.map((id) => ({
      id,
      name: codes.nameOf(id),
      series: codes.seriesOf(id),
      spans: byCode.get(id) ?? [],
    }));
  }, [events, order, codes]);
  const columns = useColumns(subject);
  const title = t('codes.title');
  const table = (
    <DataTable
      caption={t('codes.caption', { name: person })}
      columns={columns}
      rows={lines}
      rowKey={({ codeId, role }) => `${codeId} ${role ?? ''}`}
    />
  );
  return (
    <FigureCard
      title={title}
      sentence={t('codes.text', { name: person, count: events.length })}
      svgName={t('codes.file', { code: recordingCode })}
      table={table}
      csv={() => csvOf(columns, lines, language)}
    >
      <StateSequence
        label={t('codes.figure', { name: person, codes: order.map(codes.nameOf).join(', ') })}
        span={shown}
        rows={rows}
      />
      {table}
    </FigureCard>
  );
}

type Line = CodeDescriptives;

function useColumns(subject: Subject): readonly DataColumn<Line>[] {
  const t = useTranslations('numbers');
  const about = useAboutColumns<Line>(subject);
  const { number } = useFormats();
  const { codes } = subject;
  const ofDurations = (id: 'mean' | 'median' | 'shortest' | 'longest' | 'total') =>
    seconds(id, t(`codes.${id}`), ({ figures }) => figures.durations?.[id satisfies keyof Durations]);
  const shown = (value: number | null, digits: number) =>
    value === null ? '–' : number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const seconds = (
    id: string,
    header: string,
    value: (line: Line) => number | null | undefined,
  ): DataColumn<Line> => ({
    id,
    header,
    numeric: true,
    value: (line) => inSeconds(value(line)),
    show: (line) => shown(inSeconds(value(line)), 1),
  });
  return [
    {
      id: 'code',
      header: t('code'),
      value: ({ codeId }) => codes.nameOf(codeId),
      show: ({ codeId, role }) =>
        role === null ? codes.nameOf(codeId) : t('ofRole', { role: t(`roles.${role}`) }),
    },
    {
      id: 'role',
      header: t('role'),
      only: 'file',
      value: ({ role }) => (role === null ? t('roles.all') : t(`roles.${role}`)),
    },
    { id: 'count', header: t('codes.count'), numeric: true, value: ({ figures }) => figures.count },
    {
      id: 'perMinute',
      header: t('codes.perMinute'),
      numeric: true,
      value: ({ figures }) => figures.perMinute,
      show: ({ figures }) => shown(figures.perMinute, 2),
    },
    ofDurations('total'),
    {
      id: 'share',
      header: t('codes.share'),
      numeric: true,
      value: ({ figures }) => figures.share * 100,
      show: ({ figures }) => shown(figures.share * 100, 1),
    },
    ofDurations('mean'),
    ofDurations('median'),
    ofDurations('shortest'),
    ofDurations('longest'),
    seconds('latency', t('codes.latency'), ({ figures }) => figures.latency),
    seconds('gap', t('codes.gap'), ({ figures }) => figures.meanGap),
    ...about,
  ];
}
