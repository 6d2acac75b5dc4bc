// TracksCard: the fragments of two raters on one axis of time, linked where they are taken to be the same one.

import { useCallback, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { TimelineReport } from '../../../../shared/domain/agreement/timeline/timeline-report.ts';
import { micros } from '../../../../shared/domain/time.ts';
import { FigureCard } from '../../../figures/figure-card.tsx';
import type { TrackSide } from '../../../figures/two-tracks-layout.ts';
import { TwoTracks } from '../../../figures/two-tracks.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { places } from '../../places.ts';
import styles from '../agreement.module.css';
import { csvOf, DataTable, type DataColumn } from '../data-table.tsx';
import { useCodes } from './use-codes.ts';
import { useRuleWords } from './matching-settings.tsx';
import type { MarkedEvent, TimelineInquiry } from './timeline-inquiry.ts';

export interface TimelineCardProps {
  readonly inquiry: TimelineInquiry;
  readonly report: TimelineReport;
}

interface Chosen {
  readonly side: TrackSide;
  readonly index: number;
}

/** A pair, or an event without a partner. */
interface Line {
  readonly a: MarkedEvent | null;
  readonly b: MarkedEvent | null;
  readonly overlap: number | null;
  readonly shift: number | null;
}

export function TracksCard({ inquiry, report: { matching } }: TimelineCardProps) {
  const t = useTranslations('agreement.timelines');
  const language = useLocale();
  const ruleWords = useRuleWords();
  const { codes } = useCodes(inquiry);
  const [chosen, choose] = useState<Chosen | null>(null);
  const onFragment = useCallback((side: TrackSide, index: number) => choose({ side, index }), []);
  const { study, a, b, settings } = inquiry;
  const names = { a: study.a.rater.name, b: study.b.rater.name };
  const columns = useColumns(inquiry);
  const lines: readonly Line[] = [
    ...matching.pairs.map(({ overlap, shift, ...pair }) => ({
      a: a[pair.a] ?? null,
      b: b[pair.b] ?? null,
      overlap,
      shift,
    })),
    ...matching.omissions.map((index) => ({ ...ALONE, a: a[index] ?? null })),
    ...matching.commissions.map((index) => ({ ...ALONE, b: b[index] ?? null })),
  ].toSorted((one, other) => startOf(one) - startOf(other));
  const event = chosen === null ? undefined : (chosen.side === 'a' ? a : b)[chosen.index];
  const title = t('tracks', { code: study.recordingCode });
  return (
    <FigureCard
      title={title}
      sentence={t('tracksText', {
        ...names,
        rule: ruleWords(settings.rule),
        linked: matching.pairs.length,
        same: String(matching.pairs.filter(({ sameCode }) => sameCode).length),
        onlyA: String(matching.omissions.length),
        onlyB: String(matching.commissions.length),
      })}
      svgName={t('tracksFile', { code: study.recordingCode })}
      table={
        <DataTable
          caption={title}
          columns={columns}
          rows={lines}
          rowKey={(line) => `${keyOf(line.a)} ${keyOf(line.b)}`}
        />
      }
      csv={() => csvOf(columns, lines, language)}
      foot={
        event !== undefined && (
          <ChosenFragment event={event} inquiry={inquiry} name={chosen?.side === 'a' ? names.a : names.b} />
        )
      }
    >
      <TwoTracks
        label={title}
        range={rangeOf(inquiry)}
        a={{ name: names.a, fragments: a }}
        b={{ name: names.b, fragments: b }}
        matching={matching}
        codes={codes}
        selected={chosen}
        onFragment={onFragment}
      />
    </FigureCard>
  );
}

const ALONE: Line = { a: null, b: null, overlap: null, shift: null };

function rangeOf({ question: { session } }: TimelineInquiry) {
  return { start: session.t0, end: session.t1 };
}

function startOf({ a, b }: Line): number {
  return Math.min(a?.start ?? Number.POSITIVE_INFINITY, b?.start ?? Number.POSITIVE_INFINITY);
}

function keyOf(event: MarkedEvent | null): string {
  return event === null ? '–' : `${event.fragment.id} ${event.code}`;
}

interface ChosenFragmentProps {
  readonly event: MarkedEvent;
  readonly inquiry: TimelineInquiry;
  readonly name: string;
}

function ChosenFragment({ event, inquiry, name }: ChosenFragmentProps) {
  const t = useTranslations('agreement.timelines');
  const formats = useFormats();
  const { nameOf } = useCodes(inquiry);
  const { fragment, code } = event;
  return (
    <section className={styles['behind']} aria-live="polite">
      <h3>{fragment.name === '' ? t('unnamed') : fragment.name}</h3>
      <p>
        {t('chosen', {
          name,
          code: nameOf(code),
          start: formats.time(fragment.start),
          end: formats.time(fragment.end),
        })}{' '}
        {inquiry.study.destroyedAt === null && (
          <Link href={places.recording(inquiry.study.recordingId)}>{t('open')}</Link>
        )}
      </p>
    </section>
  );
}

function useColumns(inquiry: TimelineInquiry): readonly DataColumn<Line>[] {
  const t = useTranslations('agreement.timelines');
  const formats = useFormats();
  const { nameOf } = useCodes(inquiry);
  const names = { a: inquiry.study.a.rater.name, b: inquiry.study.b.rater.name };
  const spanOf = (event: MarkedEvent | null) =>
    event === null
      ? ''
      : t('span', {
          start: formats.time(micros(event.start * 1000)),
          end: formats.time(micros(event.end * 1000)),
          code: nameOf(event.code),
        });
  return [
    { id: 'a', header: names.a, value: ({ a }) => spanOf(a) },
    { id: 'b', header: names.b, value: ({ b }) => spanOf(b) },
    {
      id: 'overlap',
      header: t('overlap'),
      numeric: true,
      value: ({ overlap }) => overlap,
      show: ({ overlap }) =>
        overlap === null ? '' : formats.number(overlap, { style: 'percent', maximumFractionDigits: 0 }),
    },
    {
      id: 'shift',
      header: t('shift'),
      numeric: true,
      value: ({ shift }) => (shift === null ? null : shift / 1000),
      show: ({ shift }) =>
        shift === null
          ? ''
          : formats.number(shift / 1000, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
    },
  ];
}
