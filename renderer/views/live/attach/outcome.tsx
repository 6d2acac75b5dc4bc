// Outcome: what laying the marks on the film comes to, before it is done.

import { useTranslations } from 'use-intl';
import { layOnFilm } from '../../../../shared/domain/live/lay-on-film.ts';
import type { ClockGap } from '../../../../shared/domain/live/live-clock.ts';
import type { ClosedMark } from '../../../../shared/domain/live/live-session.ts';
import type { Recording } from '../../../../shared/domain/recording/recording.ts';
import { secondsPerHour, type ClockSync } from '../../../../shared/domain/sync/clock-sync.ts';
import { micros } from '../../../../shared/domain/time.ts';
import { Notice } from '../../../components/notice.tsx';
import { useFormats } from '../../../messages/formats.ts';
import styles from '../live.module.css';

export interface OutcomeProps {
  readonly marks: readonly ClosedMark[];
  readonly gaps: readonly ClockGap[];
  readonly sync: ClockSync;
  /** Two points: how the clocks run was measured. */
  readonly measured: boolean;
  readonly recording: Pick<Recording, 'duration'>;
}

export function Outcome({ marks, gaps, sync, measured, recording }: OutcomeProps) {
  const t = useTranslations('live.attach');
  const { time, number } = useFormats();
  const { on, outside } = layOnFilm(marks, sync, recording);
  const cut = on.filter((laid) => laid.cut).length;
  const drift = secondsPerHour(sync);
  const seconds = number(Math.abs(drift), { maximumFractionDigits: 2 });
  const start = time(micros(Math.abs(sync.offset)));
  return (
    <section className={styles['points']} aria-live="polite">
      <h2>{t('result')}</h2>
      <p>{t(sync.offset < 0 ? 'offsetBefore' : 'offset', { time: start })}</p>
      <p>{measured ? t(drift < 0 ? 'driftBehind' : 'drift', { seconds }) : t('noDrift')}</p>
      <p>
        {t('counts', { on: on.length, outside: outside.length })} {cut > 0 && t('cut', { count: cut })}{' '}
        {outside.length > 0 && t('stays')}
      </p>
      {gaps.length > 0 && !measured && <Notice tone="warning">{t('gaps')}</Notice>}
    </section>
  );
}
