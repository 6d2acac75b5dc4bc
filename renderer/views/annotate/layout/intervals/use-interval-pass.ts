// The pass through the intervals of one run: which one is scored now, and what can be done from there.

import { useEffect, useEffectEvent, useState } from 'react';
import type { ScoredRun } from '../../../../../shared/contract/intervals.ts';
import { intervalsOf } from '../../../../../shared/domain/interval/interval-grid.ts';
import {
  nextOpen,
  toggledAnswer,
  type IntervalAnswer,
} from '../../../../../shared/domain/interval/interval-run.ts';
import { micros, type Span } from '../../../../../shared/domain/time.ts';
import { useDesk } from '../../desk/desk.ts';
import { beep } from './beep.ts';
import { useAnswers, type Answers } from './use-answers.ts';
import { useIntervalEnd } from './use-interval-end.ts';
import type { IntervalActs } from './use-interval-keys.ts';
import type { Intervals } from './use-intervals.ts';

export interface IntervalPass {
  readonly intervals: readonly Span[];
  readonly answers: Answers;
  readonly position: number;
  readonly span: Span;
  readonly answer: IntervalAnswer | null;
  /** Shows it and stands still. */
  readonly goTo: (position: number) => void;
  readonly acts: IntervalActs;
  readonly atEnd: AtEnd;
}

/** What happens when an interval was played to its end. */
interface AtEnd {
  readonly goesOn: boolean;
  readonly setGoesOn: (goesOn: boolean) => void;
  readonly sounds: boolean;
  readonly setSounds: (sounds: boolean) => void;
}

type How = 'playing' | 'still';

/** Begins at the first open interval. */
export function useIntervalPass(scored: ScoredRun, host: Pick<Intervals, 'score' | 'renew'>): IntervalPass {
  const { player } = useDesk();
  const { run } = scored;
  const answers = useAnswers(scored, host);
  const intervals = intervalsOf(run);
  const [position, setPosition] = useState(() => nextOpen(run, scored.scores, 0) ?? 0);
  const [goesOn, setGoesOn] = useState(false);
  const [sounds, setSounds] = useState(false);
  const span = intervals[position] ?? { start: micros(0), end: run.length };

  // The film begins where the work goes on.
  const first = useEffectEvent(() => player.seek(span.start));
  useEffect(() => first(), []);

  const play = (one: Span) => player.playRange(one, { repeat: false });
  const go = (there: number, how: How) => {
    const next = intervals[there];
    if (next === undefined) return;
    setPosition(there);
    // What counts at the last moment is looked for there.
    if (how === 'playing') play(next);
    else player.seek(run.method === 'momentary' ? micros(next.end - 1) : next.start);
  };
  useIntervalEnd(span, () => {
    if (sounds) beep();
    if (goesOn) go(position + 1, 'playing');
  });
  const give = (next: Parameters<Answers['give']>[1]) => answers.give(position, next);
  const acts: IntervalActs = {
    toggle(index) {
      const code = run.codes[index];
      if (code !== undefined) give((before) => toggledAnswer(run, before, code));
    },
    notAssessable: () =>
      give((before) => (before?.kind === 'not-assessable' ? null : { kind: 'not-assessable' })),
    next() {
      give((before) => before ?? { kind: 'scored', codes: [] });
      go(position + 1, 'playing');
    },
    previous: () => go(position - 1, 'still'),
    nextOpen() {
      const open = nextOpen(run, answers.scores, (position + 1) % intervals.length);
      if (open !== null) go(open, 'playing');
    },
    again: () => play(span),
  };
  return {
    intervals,
    answers,
    position,
    span,
    answer: answers.at(position),
    goTo: (there) => go(there, 'still'),
    acts,
    atEnd: { goesOn, setGoesOn, sounds, setSounds },
  };
}
