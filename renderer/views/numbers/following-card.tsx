// FollowingCard: what came after what, more or less often than if they had nothing to do with each other.

import { useMemo, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { lagTable } from '../../../shared/domain/coding-figures/lag-sequential.ts';
import {
  isTooSmall,
  LEAST_EXPECTED,
  type Transition,
} from '../../../shared/domain/coding-figures/transition.ts';
import { turnsOf } from '../../../shared/domain/coding-figures/turns.ts';
import { windowTable } from '../../../shared/domain/coding-figures/window-sequential.ts';
import { MICROS_PER_SECOND } from '../../../shared/domain/time.ts';
import { Notice } from '../../components/notice.tsx';
import { Select } from '../../components/select.tsx';
import { FigureCard } from '../../figures/figure-card.tsx';
import { ResidualBars } from '../../figures/residual-bars.tsx';
import { useFormats } from '../../messages/formats.ts';
import { csvOf, DataTable, type DataColumn } from '../agreement/data-table.tsx';
import { FOLLOWINGS, type Following } from './following.ts';
import type { Subject } from './subject.ts';
import { useAboutColumns } from './use-about-columns.ts';

const MOST_BARS = 12;
/** Two-sided 5% of a normal distribution. */
const USUAL_BOUND = 1.96;

export function FollowingCard({ subject }: { readonly subject: Subject }) {
  const t = useTranslations('numbers');
  const language = useLocale();
  const { cut, began, codes, recordingCode, person } = subject;
  const [id, setId] = useState<Following['id']>('lag1');
  const following = FOLLOWINGS.find((one) => one.id === id) ?? FOLLOWINGS[0];
  const label = useFollowingWords();
  const { transitions, ties } = useMemo(() => {
    const turns = turnsOf(codes.content ?? { groups: [] });
    if (following.kind === 'lag') return lagTable(began, following.lag, turns);
    return {
      transitions: windowTable({ cut, began }, following.seconds * MICROS_PER_SECOND, turns),
      ties: 0,
    };
  }, [cut, began, following, codes.content]);
  // What never came to pass and was hardly to be expected says nothing.
  const told = useMemo(
    () =>
      transitions
        .filter((one) => one.observed > 0 || (one.expected !== null && !isTooSmall(one)))
        .toSorted((a, b) => Number(isTooSmall(a)) - Number(isTooSmall(b)) || reach(b) - reach(a)),
    [transitions],
  );
  const nameOf = ({ given, target }: Transition) =>
    t('following.pair', { given: codes.nameOf(given), target: codes.nameOf(target) });
  const columns = useColumns(subject, label(following));
  const title = t('following.title');
  const table = (
    <DataTable
      caption={t('following.caption', { name: person, after: label(following) })}
      columns={columns}
      rows={told}
      rowKey={({ given, target }) => `${given} ${target}`}
    />
  );
  const bars = told
    .flatMap((one) =>
      one.residual === null
        ? []
        : [
            {
              id: `${one.given} ${one.target}`,
              name: nameOf(one),
              value: one.residual,
              isTooSmall: isTooSmall(one),
            },
          ],
    )
    .slice(0, MOST_BARS);
  const strongest = told.find((one) => !isTooSmall(one) && reach(one) >= USUAL_BOUND);
  return (
    <FigureCard
      title={title}
      sentence={
        strongest === undefined
          ? t('following.nothing')
          : t((strongest.residual ?? 0) > 0 ? 'following.more' : 'following.less', {
              given: codes.nameOf(strongest.given),
              target: codes.nameOf(strongest.target),
            })
      }
      svgName={t('following.file', { code: recordingCode })}
      table={table}
      csv={() => csvOf(columns, told, language)}
      action={
        <Select
          label={t('following.after')}
          choices={FOLLOWINGS.map((one) => ({ id: one.id, label: label(one) }))}
          value={id}
          onChange={setId}
        />
      }
      foot={
        <Notice>
          {t('following.caution', { least: String(LEAST_EXPECTED) })}
          {told.some(({ expected }) => expected === null) && ` ${t('following.turns')}`}
          {ties > 0 && ` ${t('following.ties', { count: ties })}`}
        </Notice>
      }
    >
      {bars.length > 0 && (
        <ResidualBars
          label={t('following.figure', { name: person })}
          axis={t('following.axis')}
          rows={bars}
        />
      )}
      {table}
    </FigureCard>
  );
}

function reach({ residual }: Transition): number {
  return Math.abs(residual ?? 0);
}

function useFollowingWords(): (following: Following) => string {
  const t = useTranslations('numbers');
  return (following) =>
    following.kind === 'lag'
      ? t('following.lag', { lag: following.lag })
      : t('following.window', { count: following.seconds });
}

function useColumns(subject: Subject, after: string): readonly DataColumn<Transition>[] {
  const t = useTranslations('numbers');
  const about = useAboutColumns<Transition>(subject);
  const { number } = useFormats();
  const { codes } = subject;
  const shown = (value: number | null, options: Intl.NumberFormatOptions) =>
    value === null ? '–' : number(value, options);
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return [
    { id: 'given', header: t('following.given'), value: ({ given }) => codes.nameOf(given) },
    { id: 'target', header: t('following.target'), value: ({ target }) => codes.nameOf(target) },
    { id: 'observed', header: t('following.observed'), numeric: true, value: ({ observed }) => observed },
    {
      id: 'expected',
      header: t('following.expected'),
      numeric: true,
      value: ({ expected }) => expected,
      show: ({ expected }) => shown(expected, two),
    },
    {
      id: 'probability',
      header: t('following.probability'),
      numeric: true,
      value: ({ probability }) => probability,
      show: ({ probability }) => shown(probability, { style: 'percent', maximumFractionDigits: 0 }),
    },
    {
      id: 'residual',
      header: t('following.residual'),
      numeric: true,
      value: ({ residual }) => residual,
      show: ({ residual }) => shown(residual, { ...two, signDisplay: 'exceptZero' }),
    },
    {
      id: 'note',
      header: t('following.note'),
      value: (one) => {
        if (one.expected === null) return t('following.notExpected');
        return isTooSmall(one) ? t('following.tooSmall') : '';
      },
    },
    { id: 'after', header: t('following.after'), only: 'file', value: () => after },
    ...about,
  ];
}
