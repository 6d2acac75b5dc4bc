// The timeline coefficients as slowly and plainly as their definitions read, to compare the engine with.
import { byStart, type CodedEvent } from '../../../shared/domain/agreement/timeline/coded-session.ts';
import type { AlignmentCosts, EventAlignment } from '../../../shared/domain/agreement/timeline/alignment.ts';

type Cell = {
  readonly cost: number;
  readonly shift: number;
  readonly move: 'start' | 'pair' | 'only-a' | 'only-b';
};

/** Every cell of the table, whatever the tolerance; both lists in order of onset. */
export function fullTableAlignment(
  a: readonly CodedEvent[],
  b: readonly CodedEvent[],
  costs: AlignmentCosts,
): EventAlignment {
  const table: Cell[][] = [];
  const cell = (i: number, j: number): Cell =>
    table[i]?.[j] ?? { cost: Number.POSITIVE_INFINITY, shift: 0, move: 'start' };
  for (let i = 0; i <= a.length; i += 1) {
    table.push([]);
    for (let j = 0; j <= b.length; j += 1) table[i]?.push(bestStep(a[i - 1], b[j - 1], costs, cell, i, j));
  }
  const end = cell(a.length, b.length);
  const pairs: { a: number | null; b: number | null }[] = [];
  for (let [i, j] = [a.length, b.length]; i > 0 || j > 0; ) {
    const { move } = cell(i, j);
    if (move !== 'only-b') i -= 1;
    if (move !== 'only-a') j -= 1;
    pairs.unshift({ a: move === 'only-b' ? null : i, b: move === 'only-a' ? null : j });
  }
  return { cost: end.cost, shift: end.shift, pairs };
}

function bestStep(
  x: CodedEvent | undefined,
  y: CodedEvent | undefined,
  { disagree, gap, tolerance, timed }: AlignmentCosts,
  cell: (i: number, j: number) => Cell,
  i: number,
  j: number,
): Cell {
  const steps: Cell[] = x === undefined && y === undefined ? [{ cost: 0, shift: 0, move: 'start' }] : [];
  if (x !== undefined && y !== undefined) {
    const distance = timed ? Math.abs(x.start - y.start) : 0;
    const { cost, shift } = cell(i - 1, j - 1);
    const own = x.code === y.code ? 0 : disagree;
    if (distance <= tolerance) steps.push({ cost: cost + own, shift: shift + distance, move: 'pair' });
  }
  if (x !== undefined) steps.push({ ...cell(i - 1, j), cost: cell(i - 1, j).cost + gap, move: 'only-a' });
  if (y !== undefined) steps.push({ ...cell(i, j - 1), cost: cell(i, j - 1).cost + gap, move: 'only-b' });
  // A stable sort: of equal steps the first listed.
  const [best] = steps.toSorted((first, second) => first.cost - second.cost || first.shift - second.shift);
  if (best === undefined) throw new Error('no step');
  return best;
}

/** Per unit the code active in its middle, '' without one. */
export function slowMiddles(
  events: readonly CodedEvent[],
  t0: number,
  unit: number,
  count: number,
): string[] {
  return Array.from({ length: count }, (_, index) => {
    const middle = t0 + (index + 0.5) * unit;
    const active = byStart(events).filter(({ start, end }) => start <= middle && middle < end);
    return active.at(-1)?.code ?? '';
  });
}

/** Share of units that agree when the second rater may be up to `reach` units away. */
export function slowTolerantAgreement(
  first: readonly string[],
  second: readonly string[],
  reach: number,
): number {
  const agreeing = first.filter((code, index) =>
    second.some((other, place) => other === code && Math.abs(place - index) <= reach),
  );
  return agreeing.length / first.length;
}
