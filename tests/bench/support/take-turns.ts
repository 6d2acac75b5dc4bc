// Measures two things side by side: A B, B A, A B … so that neither has the quiet moments to itself.

type Measure<T> = () => Promise<T>;

export interface Turns<T> {
  readonly ours: readonly T[];
  readonly baseline: readonly T[];
}

export interface Patience {
  readonly rounds: number;
  /** On a slow or busy machine fewer rounds are made, but never fewer than three. */
  readonly seconds: number;
}

const LEAST_ROUNDS = 3;
const SIDES = ['ours', 'baseline'] as const;

export async function takeTurns<T>(
  { rounds, seconds }: Patience,
  ours: Measure<T>,
  baseline: Measure<T>,
): Promise<Turns<T>> {
  const measures = { ours, baseline };
  const results: { ours: T[]; baseline: T[] } = { ours: [], baseline: [] };
  const end = performance.now() + seconds * 1000;
  for (let round = 0; round < rounds; round += 1) {
    if (round >= LEAST_ROUNDS && performance.now() > end) break;
    for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed())
      results[side].push(await measures[side]());
  }
  return results;
}

/** Milliseconds that the work took. */
export async function timed(work: () => unknown): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}
