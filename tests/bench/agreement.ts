// What the agreement figures cost: the whole report of one scale, its heaviest parts, and how they grow.

import { generateRatings } from '../../shared/domain/agreement/rating-generator.ts';
import { intraclassCorrelations } from '../../shared/domain/agreement/icc.ts';
import { krippendorffAlpha } from '../../shared/domain/agreement/krippendorff-alpha.ts';
import { bootstrapAlpha } from '../../shared/domain/agreement/krippendorff-bootstrap.ts';
import { lehmer } from '../../shared/domain/agreement/random.ts';
import { comparisonOf } from '../../shared/domain/agreement/report/comparison.ts';
import { scaleReport } from '../../shared/domain/agreement/report/make-scale-report.ts';
import { measure } from '../../shared/domain/agreement/report/rating-measures.ts';
import type { RatingTable } from '../../shared/domain/agreement/table.ts';
import { varianceComponents } from '../../shared/domain/agreement/variance-components.ts';
import type { Bench } from './support/bench.ts';
import { type Goal, print } from './support/print.ts';
import { growthExponent, median } from './support/stats.ts';
import { type Patience, takeTurns, timed } from './support/take-turns.ts';

const SCALE = { level: 'ordinal', points: [1, 2, 3, 4, 5, 6, 7, 8, 9] } as const;
const SEED = 20_260_105;
const REPORT_RESAMPLES = 10_000;
const SCREEN_RESAMPLES = 2_000;

const SMALL = { units: 200, raters: 4 };
const MIDDLE = { units: 2_000, raters: 4 };
const LONG_TABLE = { units: 20_000, raters: 4 };
const LARGE = { units: 20_000, raters: 10 };

const USUAL: Patience = { rounds: 7, seconds: 10 };
const THOROUGH: Patience = { rounds: 25, seconds: 60 };

type Size = { readonly units: number; readonly raters: number };
type Piece = {
  readonly what: string;
  readonly sizes: readonly Size[];
  readonly work: (table: RatingTable) => unknown;
  /** Milliseconds at most, per size. */
  readonly goals?: ReadonlyMap<Size, number>;
  /** Share of the ratings that is missing. */
  readonly missing: number;
};

const PIECES: readonly Piece[] = [
  {
    what: `report with ${REPORT_RESAMPLES} resamples`,
    sizes: [SMALL],
    missing: 0.05,
    work: (table) => scaleReport(table, SCALE, { resamples: REPORT_RESAMPLES, seed: SEED }),
  },
  {
    what: 'report without resamples',
    sizes: [SMALL, MIDDLE, LONG_TABLE, LARGE],
    missing: 0.05,
    work: (table) => scaleReport(table, SCALE, { resamples: 0, seed: SEED }),
  },
  {
    what: `${REPORT_RESAMPLES} resamples of ordinal alpha`,
    sizes: [SMALL, MIDDLE, LONG_TABLE, LARGE],
    missing: 0.05,
    goals: new Map([
      [SMALL, 100],
      [LARGE, 5_000],
    ]),
    work: (table) =>
      bootstrapAlpha(table, 'ordinal', {
        kind: 'units',
        replicates: REPORT_RESAMPLES,
        random: lehmer(SEED),
      }),
  },
  {
    what: `${SCREEN_RESAMPLES} resamples of ordinal alpha, two recordings a family`,
    sizes: [SMALL, MIDDLE],
    missing: 0.05,
    work: (table) => {
      const clusters = table.units.map((_, row) => `family ${Math.floor(row / 2)}`);
      const options = { resamples: SCREEN_RESAMPLES, seed: SEED, clusters };
      return measure('alpha-ordinal', comparisonOf(table, SCALE, options));
    },
  },
  {
    what: 'ordinal alpha',
    sizes: [SMALL, MIDDLE, LONG_TABLE, LARGE],
    missing: 0.05,
    goals: new Map([[LARGE, 5]]),
    work: (table) => krippendorffAlpha(table, 'ordinal'),
  },
  {
    what: 'six forms of the intraclass correlation',
    sizes: [SMALL, MIDDLE, LONG_TABLE, LARGE],
    missing: 0,
    goals: new Map([[LARGE, 10]]),
    work: (table) => intraclassCorrelations(table),
  },
  {
    what: 'variance components by restricted maximum likelihood',
    sizes: [SMALL, MIDDLE, LONG_TABLE, LARGE],
    missing: 0.05,
    work: (table) => varianceComponents(table),
  },
];

/** The growth is taken over tables of this many raters. */
const RATERS_OF_GROWTH = 4;

export const agreementBench: Bench = async ({ long }) => {
  const patience = long ? THOROUGH : USUAL;
  for (const piece of PIECES) {
    const growth: { size: number; value: number }[] = [];
    for (const size of piece.sizes) {
      const value = await measured(piece, size, patience);
      if (size.raters === RATERS_OF_GROWTH) growth.push({ size: size.units, value });
    }
    if (growth.length > 1) printGrowth(piece.what, growth);
  }
};

async function measured(piece: Piece, size: Size, patience: Patience): Promise<number> {
  const table = ratings(size, piece.missing);
  // once unmeasured: the first run pays for the compiler
  piece.work(table);
  const { ours, baseline } = await takeTurns(
    patience,
    () => timed(() => piece.work(table)),
    () => timed(() => JSON.parse(JSON.stringify(table))),
  );
  const limit = piece.goals?.get(size);
  print({
    bench: 'agreement',
    what: `${piece.what}, ${size.units} recordings × ${size.raters} raters`,
    value: median(ours),
    unit: 'ms',
    baseline: { what: 'the same ratings to JSON and back', value: median(baseline) },
    ...(limit === undefined ? {} : { goal: atMost(limit) }),
    runs: ours.length,
  });
  return median(ours);
}

function printGrowth(what: string, growth: readonly { size: number; value: number }[]): void {
  print({
    bench: 'agreement',
    what: `${what}: growth with the number of recordings, ${RATERS_OF_GROWTH} raters`,
    value: growthExponent(growth),
    unit: 'exponent',
    runs: growth.length,
  });
}

function atMost(limit: number): Goal {
  return { of: 'value', is: 'at most', limit };
}

function ratings({ units, raters }: Size, missing: number): RatingTable {
  return generateRatings({ seed: 7, n: units, k: raters, lo: 1, hi: 9, spread: 1, bias: [0, 1], missing });
}
