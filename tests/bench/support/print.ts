// A finding, printed as one JSON line. `ratio` is always the value by the value of the baseline that was measured
// in the same run: the machine is noisy, and only what was measured side by side can be compared.

export interface Goal {
  readonly of: 'value' | 'ratio';
  readonly is: 'at least' | 'at most';
  readonly limit: number;
}

export interface Finding {
  readonly bench: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: { readonly what: string; readonly value: number };
  readonly goal?: Goal;
  /** How many measurements the value rests on. */
  readonly runs: number;
  /** Whatever else belongs to this line. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export function print(finding: Finding): void {
  const { bench, what, value, unit, baseline, goal, runs, more } = finding;
  const ratio = baseline === undefined ? null : value / baseline.value;
  console.log(
    JSON.stringify({
      bench,
      what,
      value: rounded(value),
      unit,
      baseline: baseline?.what ?? null,
      baselineValue: baseline === undefined ? null : rounded(baseline.value),
      ratio: ratio === null ? null : rounded(ratio),
      goal: goal === undefined ? null : `${goal.of} ${goal.is} ${String(goal.limit)}`,
      met: goal === undefined ? null : isMet(goal, goal.of === 'ratio' ? (ratio ?? Number.NaN) : value),
      runs,
      ...more,
    }),
  );
}

/** For whoever watches; results are on standard output alone. */
export function say(text: string): void {
  console.error(text);
}

function isMet({ is, limit }: Goal, reached: number): boolean {
  return is === 'at least' ? reached >= limit : reached <= limit;
}

const DIGITS = 4;

export function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
