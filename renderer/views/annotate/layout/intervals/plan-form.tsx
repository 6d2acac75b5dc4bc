// PlanForm: a new row of intervals: how long, over which stretch, when a code counts, and which codes.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  INTERVAL_METHODS,
  intervalCount,
  leftOver,
  LONGEST_INTERVAL,
  SHORTEST_INTERVAL,
  type IntervalMethod,
} from '../../../../../shared/domain/interval/interval-grid.ts';
import { wholeOf } from '../../../../../shared/domain/recording/recording.ts';
import { fromSeconds, type Micros, type Span } from '../../../../../shared/domain/time.ts';
import { Button } from '../../../../components/button.tsx';
import { CheckboxGroup } from '../../../../components/checkbox-group.tsx';
import { Field } from '../../../../components/field.tsx';
import { RadioGroup } from '../../../../components/radio-group.tsx';
import { Select } from '../../../../components/select.tsx';
import { useFormats } from '../../../../messages/formats.ts';
import { useDesk } from '../../desk/desk.ts';
import { TimeField } from '../../fragments/time-field.tsx';
import styles from '../layout.module.css';
import type { Intervals } from './use-intervals.ts';

const LENGTHS = ['5', '10', '15', '20', '30', '60', 'own'] as const;
const OVERS = ['whole', 'episodes', 'span'] as const;

/** Less does not show in tenths of a second. */
const WORTH_TELLING = fromSeconds(0.1);

export function PlanForm({ plan }: { readonly plan: Intervals['plan'] }) {
  const t = useTranslations('layout.intervals');
  const { words } = useFormats();
  const { opened, episodes, book } = useDesk();
  const film = wholeOf(opened.recording);
  const [chosen, setChosen] = useState<(typeof LENGTHS)[number]>('10');
  const [typed, setTyped] = useState('10');
  const [over, setOver] = useState<(typeof OVERS)[number]>('whole');
  const [span, setSpan] = useState<Span>(film);
  const [method, setMethod] = useState<IntervalMethod>('partial');
  const [without, setWithout] = useState<readonly string[]>([]);
  const codes = book.codes.filter(({ id }) => !without.includes(id)).map(({ id }) => id);
  const length = chosen === 'own' ? readLength(typed) : fromSeconds(Number(chosen));
  const ids = episodes.all.map(({ episode }) => episode.id);
  const parts = { whole: [film], episodes: episodes.all.map(({ episode }) => episode), span: [span] }[over];
  const count = length === null ? 0 : intervalCount({ length, parts });
  const start = async () => {
    if (length === null) return;
    const stretch = {
      whole: { kind: 'whole' as const },
      episodes: { kind: 'episodes' as const, ids },
      span: { kind: 'span' as const, ...span },
    }[over];
    await plan({ method, length, over: stretch, codes });
  };
  return (
    <section className={styles['plan']} aria-label={t('plan')}>
      <h3 className={styles['subtitle']}>{t('plan')}</h3>
      <Select
        label={t('length')}
        choices={LENGTHS.map((id) => ({
          id,
          label: id === 'own' ? t('ownLength') : t('seconds', { length: id }),
        }))}
        value={chosen}
        onChange={setChosen}
      />
      {chosen === 'own' && (
        <Field
          label={t('ownSeconds')}
          inputMode="decimal"
          value={typed}
          onChange={setTyped}
          error={length === null ? t('ownSecondsError') : undefined}
        />
      )}
      <Select
        label={t('over')}
        choices={OVERS.filter((one) => one !== 'episodes' || ids.length > 0).map((id) => ({
          id,
          label: t(`overs.${id}`),
        }))}
        value={over}
        onChange={setOver}
      />
      {over === 'span' && <OwnSpan span={span} film={film} onChange={setSpan} />}
      <RadioGroup
        label={t('method')}
        choices={INTERVAL_METHODS.map((id) => ({ id, label: t(`methods.${id}`) }))}
        value={method}
        onChange={setMethod}
      />
      <p className={styles['quiet']}>{t(`about.${method}`)}</p>
      {book.codes.length === 0 ? (
        <p>{t('noCodes')}</p>
      ) : (
        <CheckboxGroup
          label={t('codes')}
          choices={book.codes.map((code) => ({ id: code.id, label: words(code.words) }))}
          value={codes}
          onChange={(now) => setWithout(book.codes.filter(({ id }) => !now.includes(id)).map(({ id }) => id))}
        />
      )}
      <Preview count={count} left={length === null ? null : leftOver({ length, parts })} />
      <div className={styles['buttons']}>
        <Button look="primary" isDisabled={count === 0 || codes.length === 0} onPress={() => void start()}>
          {t('start')}
        </Button>
      </div>
    </section>
  );
}

interface OwnSpanProps {
  readonly span: Span;
  readonly film: Span;
  readonly onChange: (span: Span) => void;
}

/** A stretch never lies outside the film, and its end not before its begin. */
function OwnSpan({ span, film, onChange }: OwnSpanProps) {
  const t = useTranslations('layout.intervals');
  const within = (time: Micros) => (time < film.start ? film.start : time > film.end ? film.end : time);
  return (
    <div className={styles['bounds']}>
      <TimeField
        label={t('from')}
        time={span.start}
        isReadOnly={false}
        onChange={(time) => onChange({ start: within(time), end: span.end })}
      />
      <TimeField
        label={t('to')}
        time={span.end}
        isReadOnly={false}
        onChange={(time) => onChange({ start: span.start, end: within(time) })}
      />
    </div>
  );
}

function Preview({ count, left }: { readonly count: number; readonly left: Micros | null }) {
  const t = useTranslations('layout.intervals');
  const format = useFormats();
  if (count <= 0) return <p role="status">{t('previewNone')}</p>;
  return (
    <p role="status">
      {t('preview', { count })}
      {left !== null && left >= WORTH_TELLING && `. ${t('previewLeft', { left: format.time(left) })}`}
    </p>
  );
}

/** Seconds as typed, with a comma or a point; null where they are no length for an interval. */
function readLength(typed: string): Micros | null {
  const seconds = Number(typed.trim().replace(',', '.'));
  if (typed.trim() === '' || !Number.isFinite(seconds)) return null;
  const length = fromSeconds(seconds);
  return length < SHORTEST_INTERVAL || length > LONGEST_INTERVAL ? null : length;
}
