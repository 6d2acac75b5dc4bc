// What the full agreement report of one scale costs, and how that grows with recordings and raters.

import { generateRatings } from '../../shared/domain/agreement/rating-generator.ts';
import { scaleAgreement } from '../../shared/domain/agreement/report.ts';
import type { RatingTable } from '../../shared/domain/agreement/table.ts';
import type { Bench } from './support/bench.ts';
import { print } from './support/print.ts';
import { growthExponent, median } from './support/stats.ts';
import { type Patience, takeTurns, timed } from './support/take-turns.ts';

const SCALE = { min: 1, max: 9, step: 1 };
const SIZES = [
  { units: 200, raters: 4 },
  { units: 2_000, raters: 4 },
  { units: 20_000, raters: 4 },
  { units: 20_000, raters: 10 },
] as const;
const RATERS_OF_GROWTH = 4;
const USUAL: Patience = { rounds: 7, seconds: 10 };
const LONG: Patience = { rounds: 25, seconds: 60 };
const BASELINE = 'the same ratings to JSON and back';

export const agreementBench: Bench = async ({ long }) => {
  const growth: { size: number; value: number }[] = [];
  for (const { units, raters } of SIZES) {
    const value = await measure(units, raters, long ? LONG : USUAL);
    if (raters === RATERS_OF_GROWTH) growth.push({ size: units, value });
  }
  print({
    bench: 'agreement',
    what: `growth with the number of recordings, ${RATERS_OF_GROWTH} raters`,
    value: growthExponent(growth),
    unit: 'exponent',
    runs: growth.length,
  });
};

async function measure(units: number, raters: number, patience: Patience): Promise<number> {
  const table = ratings(units, raters);
  // Once unmeasured: the first run pays for the compiler.
  scaleAgreement(table, SCALE);
  const { ours, baseline } = await takeTurns(
    patience,
    () => timed(() => scaleAgreement(table, SCALE)),
    () => timed(() => JSON.parse(JSON.stringify(table))),
  );
  print({
    bench: 'agreement',
    what: `report of ${units} recordings × ${raters} raters`,
    value: median(ours),
    unit: 'ms',
    baseline: { what: BASELINE, value: median(baseline) },
    runs: ours.length,
  });
  return median(ours);
}

function ratings(units: number, raters: number): RatingTable {
  const { min: lo, max: hi } = SCALE;
  return generateRatings({ seed: 7, n: units, k: raters, lo, hi, spread: 1, bias: [0, 1], missing: 0.05 });
}
