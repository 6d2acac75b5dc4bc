// The answers of one run as they are given: what is on its way to the vault shows at once, and what follows on it builds
// on it, however fast the keys come.

import { useRef, useState } from 'react';
import type { ScoredRun } from '../../../../../shared/contract/intervals.ts';
import type { IntervalAnswer, IntervalScore } from '../../../../../shared/domain/interval/interval-run.ts';
import type { Intervals } from './use-intervals.ts';

export interface Answers {
  /** With what is on its way. */
  readonly scores: readonly IntervalScore[];
  readonly at: (position: number) => IntervalAnswer | null;
  readonly give: (position: number, next: (before: IntervalAnswer | null) => IntervalAnswer | null) => void;
}

interface OnItsWay {
  readonly answer: IntervalAnswer | null;
}
type Ahead = ReadonlyMap<number, OnItsWay>;

export function useAnswers(
  { run, scores: kept }: ScoredRun,
  { score, renew }: Pick<Intervals, 'score' | 'renew'>,
): Answers {
  const [ahead, setAhead] = useState<Ahead>(new Map());
  const newest = useRef(ahead);
  // Those for one interval go one after the other: the last one given is the one that stays.
  const queues = useRef(new Map<number, Promise<void>>());
  const change = (next: Ahead) => {
    newest.current = next;
    setAhead(next);
  };
  const keptAt = (position: number) => kept.find((one) => one.position === position)?.answer ?? null;
  const answerIn = (way: OnItsWay | undefined, position: number) =>
    way === undefined ? keptAt(position) : way.answer;
  const others = kept.filter(({ position }) => !ahead.has(position));
  const onItsWay = [...ahead].flatMap(([position, { answer }]) =>
    answer === null ? [] : [{ position, answer }],
  );
  return {
    scores: [...others, ...onItsWay].toSorted((a, b) => a.position - b.position),
    at: (position) => answerIn(ahead.get(position), position),
    give(position, next) {
      const known = answerIn(newest.current.get(position), position);
      const way = { answer: next(known) };
      // As it was: nothing to tell the vault.
      if (way.answer === known) return;
      change(new Map([...newest.current, [position, way]]));
      const before = queues.current.get(position) ?? Promise.resolve();
      const sent = before.then(() => score(run.id, position, way.answer));
      queues.current.set(position, sent);
      void sent.then(renew).then(() => {
        // A later one for the same interval has taken its place.
        if (newest.current.get(position) !== way) return;
        change(new Map([...newest.current].filter(([at]) => at !== position)));
      });
    },
  };
}
