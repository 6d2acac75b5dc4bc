// IntervalDesk: the interval that is scored now: its codes as switches with keys, and the way to the next.

import { ArrowLeft } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ScoredRun } from '../../../../../shared/contract/intervals.ts';
import { intervalsOf } from '../../../../../shared/domain/interval/interval-grid.ts';
import { nextOpen, toggledAnswer } from '../../../../../shared/domain/interval/interval-run.ts';
import { micros, type Span } from '../../../../../shared/domain/time.ts';
import { keyScope } from '../../../../actions/index.ts';
import { Button } from '../../../../components/button.tsx';
import { Checkbox } from '../../../../components/checkbox.tsx';
import { ProgressBar } from '../../../../components/progress-bar.tsx';
import { useFormats } from '../../../../messages/formats.ts';
import { useDesk } from '../../desk/desk.ts';
import styles from '../layout.module.css';
import { beep } from './beep.ts';
import { CodeSwitches } from './code-switches.tsx';
import { IntervalStrip } from './interval-strip.tsx';
import { IntervalMoves } from './interval-moves.tsx';
import { useAnswers } from './use-answers.ts';
import { useIntervalKeys } from './use-interval-keys.ts';
import { useIntervalEnd } from './use-interval-end.ts';
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
  const { player } = useDesk();
  const { run } = scored;
  const answers = useAnswers(scored, host);
  const intervals = intervalsOf(run);
  const [position, setPosition] = useState(() => nextOpen(run, scored.scores, 0) ?? 0);
  const [goesOn, setGoesOn] = useState(false);
  const [sounds, setSounds] = useState(false);
  const span = intervals[position] ?? { start: micros(0), end: run.length };
  const answer = answers.at(position);
  const play = (one: Span) => player.playRange(one, { repeat: false });
  // The film begins where the work goes on.
  const first = useEffectEvent(() => player.seek(span.start));
  useEffect(() => first(), []);
  const goTo = (there: number, how: 'playing' | 'still') => {
    const next = intervals[there];
    if (next === undefined) return;
    setPosition(there);
    // What counts at the last moment is looked for there.
    if (how === 'playing') play(next);
    else player.seek(run.method === 'momentary' ? micros(next.end - 1) : next.start);
  };
  useIntervalEnd(span, () => {
    if (sounds) beep();
    if (goesOn) goTo(position + 1, 'playing');
  });
  const moves = {
    toggle: (index: number) => {
      const code = run.codes[index];
      if (code !== undefined) answers.give(position, (before) => toggledAnswer(run, before, code));
    },
    notAssessable: () =>
      answers.give(position, (before) =>
        before?.kind === 'not-assessable' ? null : { kind: 'not-assessable' },
      ),
    next: () => {
      if (answer === null) answers.give(position, (before) => before ?? { kind: 'scored', codes: [] });
      goTo(position + 1, 'playing');
    },
    previous: () => goTo(position - 1, 'still'),
    nextOpen: () => {
      const open = nextOpen(run, answers.scores, position + 1 < intervals.length ? position + 1 : 0);
      if (open !== null) goTo(open, 'playing');
    },
    again: () => play(span),
  };
  useIntervalKeys(moves);
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
      <IntervalStrip
        run={run}
        scores={answers.scores}
        position={position}
        onGo={(there) => goTo(there, 'still')}
      />
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
        <CodeSwitches run={run} answer={answer} moves={moves} />
        <IntervalMoves
          moves={moves}
          isFirst={position === 0}
          isNone={answer === null || (answer.kind === 'scored' && answer.codes.length === 0)}
        />
      </section>
      {done === intervals.length && <p role="status">{t('allDone')}</p>}
      <p className={styles['quiet']}>{t(`about.${run.method}`)}</p>
      <Checkbox label={t('autoContinue')} isSelected={goesOn} onChange={setGoesOn} />
      <Checkbox label={t('beep')} isSelected={sounds} onChange={setSounds} />
    </div>
  );
}
