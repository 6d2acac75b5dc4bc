// LatencyCard: how long it took from a signal to the response to it.

import { useMemo, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { codesAmong, type CodedEvent } from '../../../shared/domain/coding-figures/coded-event.ts';
import {
  linkedResponses,
  responseLatency,
  type ResponseLatency,
} from '../../../shared/domain/coding-figures/response-latency.ts';
import { allEvents } from '../../../shared/domain/coding-figures/stretch.ts';
import type { CodeId } from '../../../shared/domain/ids.ts';
import { MICROS_PER_SECOND } from '../../../shared/domain/time.ts';
import { Card } from '../../components/card.tsx';
import { Notice } from '../../components/notice.tsx';
import { Select } from '../../components/select.tsx';
import { useFormats } from '../../messages/formats.ts';
import { csvOf, DataTable, type DataColumn } from '../agreement/data-table.tsx';
import { SaveCsv } from '../agreement/timelines/save-csv.tsx';
import { choicesOf, usualPair } from './code-sets.ts';
import styles from './numbers.module.css';
import { inSeconds, SMALL_COUNT, type Subject } from './subject.ts';
import { useAboutColumns } from './use-about-columns.ts';

const WINDOWS_S = ['2', '5', '10', '30'] as const;
type WindowSeconds = (typeof WINDOWS_S)[number];

export function LatencyCard({ subject }: { readonly subject: Subject }) {
  const t = useTranslations('numbers');
  const { words } = useFormats();
  const language = useLocale();
  const { began, events, links, codes, recordingCode } = subject;
  const used = useMemo(() => codes.inOrder(codesAmong(allEvents(began))), [codes, began]);
  const choices = useMemo(
    () => choicesOf(used, codes, (group) => t('wholeGroup', { name: words(group) })),
    [used, codes, t, words],
  );
  const usual = useMemo(() => usualPair(choices, codes.content), [choices, codes.content]);
  const [signal, setSignal] = useState<string | null>(null);
  const [response, setResponse] = useState<string | null>(null);
  const [seconds, setSeconds] = useState<WindowSeconds>('5');
  const chosen = {
    signal: choices.find(({ id }) => id === (signal ?? usual?.signal)),
    response: choices.find(({ id }) => id === (response ?? usual?.response)),
  };
  const found = useMemo(() => {
    if (chosen.signal === undefined || chosen.response === undefined) return null;
    const [of, to] = [chosen.signal.codes, chosen.response.codes];
    if ([...of].some((code) => to.has(code))) return 'overlap';
    const among = (all: readonly CodedEvent[], set: ReadonlySet<CodeId>) =>
      all.filter(({ codeId }) => set.has(codeId));
    return responseLatency(
      began.map((stretch) => ({ signals: among(stretch.events, of), responses: among(stretch.events, to) })),
      linkedResponses(among(events, to), links),
      Number(seconds) * MICROS_PER_SECOND,
    );
  }, [began, events, links, chosen.signal, chosen.response, seconds]);
  const columns = useColumns(subject, {
    signal: chosen.signal?.label ?? '',
    response: chosen.response?.label ?? '',
    seconds,
  });
  if (found === null) return null;
  const title = t('latency.title');
  return (
    <Card title={title}>
      <p>{t('latency.text')}</p>
      <div className={styles['choosers']}>
        <Select
          label={t('latency.signal')}
          choices={choices}
          value={chosen.signal?.id ?? null}
          onChange={setSignal}
        />
        <Select
          label={t('latency.response')}
          choices={choices}
          value={chosen.response?.id ?? null}
          onChange={setResponse}
        />
        <Select
          label={t('latency.within')}
          choices={WINDOWS_S.map((id) => ({ id, label: t('seconds', { count: Number(id) }) }))}
          value={seconds}
          onChange={setSeconds}
        />
        {found !== 'overlap' && (
          <SaveCsv
            name={t('latency.file', { code: recordingCode })}
            csv={() => csvOf(columns, [found], language)}
          />
        )}
      </div>
      {found === 'overlap' ? (
        <Notice>{t('latency.overlap')}</Notice>
      ) : (
        <>
          <DataTable caption={title} columns={columns} rows={[found]} rowKey={() => 'latency'} />
          {found.answered < SMALL_COUNT && <Notice>{t('latency.small', { count: found.answered })}</Notice>}
        </>
      )}
    </Card>
  );
}

interface Setting {
  readonly signal: string;
  readonly response: string;
  readonly seconds: string;
}

function useColumns(
  subject: Subject,
  { signal, response, seconds }: Setting,
): readonly DataColumn<ResponseLatency>[] {
  const t = useTranslations('numbers');
  const about = useAboutColumns<ResponseLatency>(subject);
  const { number } = useFormats();
  const time = (
    id: 'median' | 'mean' | 'shortest' | 'longest',
    header: string,
  ): DataColumn<ResponseLatency> => ({
    id,
    header,
    numeric: true,
    value: ({ latencies }) => inSeconds(latencies?.[id]),
    show: ({ latencies }) => {
      const value = inSeconds(latencies?.[id]);
      return value === null ? '–' : number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    },
  });
  return [
    {
      id: 'pair',
      header: t('latency.pair'),
      only: 'screen',
      value: () => t('latency.from', { signal, response }),
    },
    { id: 'signal', header: t('latency.signal'), only: 'file', value: () => signal },
    { id: 'response', header: t('latency.response'), only: 'file', value: () => response },
    { id: 'within', header: t('latency.withinSeconds'), only: 'file', value: () => Number(seconds) },
    { id: 'signals', header: t('latency.signals'), numeric: true, value: (found) => found.signals },
    { id: 'answered', header: t('latency.answered'), numeric: true, value: (found) => found.answered },
    { id: 'before', header: t('latency.before'), numeric: true, value: (found) => found.before },
    time('median', t('latency.median')),
    time('mean', t('latency.mean')),
    time('shortest', t('latency.shortest')),
    time('longest', t('latency.longest')),
    ...about,
  ];
}
