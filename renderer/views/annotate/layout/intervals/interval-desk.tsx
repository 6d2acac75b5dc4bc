// IntervalDesk: the interval that is scored now: its codes as switches with keys, and the way to the next.

import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ScoredRun } from '../../../../../shared/contract/intervals.ts';
import { keyScope } from '../../../../actions/index.ts';
import { Button } from '../../../../components/button.tsx';
import { Checkbox } from '../../../../components/checkbox.tsx';
import { ProgressBar } from '../../../../components/progress-bar.tsx';
import { useFormats } from '../../../../messages/formats.ts';
import styles from '../layout.module.css';
import { CodeSwitches } from './code-switches.tsx';
import { IntervalMoves } from './interval-moves.tsx';
import { IntervalStrip } from './interval-strip.tsx';
import { useIntervalKeys } from './use-interval-keys.ts';
import { useIntervalPass } from './use-interval-pass.ts';
import type { Intervals } from './use-intervals.ts';

const ICON = 16;

export interface IntervalDeskProps {
  readonly scored: ScoredRun;
  readonly intervals: Pick<Intervals, 'score' | 'renew'>;
  readonly onClose: () => void;
}

export function IntervalDesk({ scored, intervals: host, onClose }: IntervalDeskProps) {
  const t = useTranslations('layout.intervals');
  const format = useFormats();
  const { run } = scored;
  const { intervals, answers, position, span, answer, goTo, acts, atEnd } = useIntervalPass(scored, host);
  useIntervalKeys(acts);
  const done = answers.scores.length;
  return (
    <div className={styles['part']} {...keyScope('intervals')}>
      <div className={styles['buttons']}>
        <Button size="compact" look="quiet" icon={<ArrowLeft size={ICON} aria-hidden />} onPress={onClose}>
          {t('back')}
        </Button>
      </div>
      <ProgressBar
        label={t('progressLabel')}
        fraction={done / intervals.length}
        note={t('progress', { done: format.number(done), count: format.number(intervals.length) })}
      />
      <IntervalStrip run={run} scores={answers.scores} position={position} onGo={goTo} />
      <section aria-label={t('desk')} className={styles['card']}>
        <div className={styles['spread']}>
          <h3 className={styles['subtitle']} aria-live="polite">
            {t('now', { number: String(position + 1), count: String(intervals.length) })}
          </h3>
          <span className={styles['quiet']}>
            {t('span', { start: format.time(span.start), end: format.time(span.end) })}
            {' · '}
            {t(`state.${answer?.kind ?? 'open'}`)}
          </span>
        </div>
        <CodeSwitches run={run} answer={answer} moves={acts} />
        <IntervalMoves
          moves={acts}
          isFirst={position === 0}
          isNone={answer === null || (answer.kind === 'scored' && answer.codes.length === 0)}
        />
      </section>
      {done === intervals.length && <p role="status">{t('allDone')}</p>}
      <p className={styles['quiet']}>{t(`about.${run.method}`)}</p>
      <Checkbox label={t('autoContinue')} isSelected={atEnd.goesOn} onChange={atEnd.setGoesOn} />
      <Checkbox label={t('beep')} isSelected={atEnd.sounds} onChange={atEnd.setSounds} />
    </div>
  );
}
