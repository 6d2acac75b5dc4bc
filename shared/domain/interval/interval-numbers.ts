// What a run comes to: for each code in which share of the intervals it was seen, and how far two people agree.

import { crossTabulate } from '../agreement/contingency-table.ts';
import type { Figure } from '../agreement/figure.ts';
import { cohenKappa } from '../agreement/kappa.ts';
import { agreementWeights } from '../agreement/weights.ts';
import type { CodeId } from '../ids.ts';
import { intervalCount, sameGrid } from './interval-grid.ts';
import type { IntervalRun, IntervalScore } from './interval-run.ts';

export interface CodeShare {
  readonly codeId: CodeId;
  /** Intervals in which it was seen. */
  readonly seen: number;
  /** Of the intervals that were assessed; null where none was. */
  readonly share: Figure;
}

export interface RunNumbers {
  /** Intervals that were assessed: the n of every share. */
  readonly assessed: number;
  readonly notAssessable: number;
  readonly open: number;
  readonly perCode: readonly CodeShare[];
}

export function numbersOf(run: IntervalRun, scores: readonly IntervalScore[]): RunNumbers {
  const answers = assessedOf(scores);
  const assessed = answers.size;
  const perCode = run.codes.map((codeId) => {
    const seen = [...answers.values()].filter((codes) => codes.has(codeId)).length;
    return { codeId, seen, share: assessed === 0 ? null : seen / assessed };
  });
  const notAssessable = scores.length - assessed;
  return { assessed, notAssessable, open: intervalCount(run) - scores.length, perCode };
}

export interface CodeAgreement {
  readonly codeId: CodeId;
  /** Intervals that both assessed. */
  readonly n: number;
  /** Of those, the share in which both say the same; a proportion. */
  readonly percent: Figure;
  readonly kappa: Figure;
}

/** Same intervals and same way of looking, so that each interval has a pair. */
export function areComparable(a: IntervalRun, b: IntervalRun): boolean {
  const shared = a.codes.some((code) => b.codes.includes(code));
  return a.method === b.method && sameGrid(a, b) && shared;
}

const SEEN = ['no', 'yes'] as const;

/** Of two comparable runs, for each code that both scored: interval by interval, seen or not (Cohen 1960). */
export function agreementOf(
  a: { readonly run: IntervalRun; readonly scores: readonly IntervalScore[] },
  b: { readonly run: IntervalRun; readonly scores: readonly IntervalScore[] },
): readonly CodeAgreement[] {
  const [ours, theirs] = [assessedOf(a.scores), assessedOf(b.scores)];
  const both = [...ours.keys()].filter((position) => theirs.has(position));
  return a.run.codes
    .filter((codeId) => b.run.codes.includes(codeId))
    .map((codeId) => {
      const said = (codes: ReadonlySet<CodeId> | undefined) => (codes?.has(codeId) === true ? 'yes' : 'no');
      const pairs = both.map((at) => [said(ours.get(at)), said(theirs.get(at))] as const);
      const kappa = cohenKappa(crossTabulate(pairs, SEEN), agreementWeights(SEEN, 'none'));
      return { codeId, n: both.length, percent: kappa.observed, kappa: kappa.estimate };
    });
}

/** The codes seen in each assessed interval, by position. */
function assessedOf(scores: readonly IntervalScore[]): ReadonlyMap<number, ReadonlySet<CodeId>> {
  return new Map(
    scores.flatMap(({ position, answer }) =>
      answer.kind === 'scored' ? [[position, new Set(answer.codes)] as const] : [],
    ),
  );
}
