// Tables of scores with a known pattern, for the tests of the report.
import type { MeasureId, Measured } from '../../../shared/domain/agreement/report/measured.ts';
import { scaleReport } from '../../../shared/domain/agreement/report/make-scale-report.ts';
import type { ReportOptions, ScaleReport } from '../../../shared/domain/agreement/report/scale-report.ts';
import type { RatingTable } from '../../../shared/domain/agreement/table.ts';

export const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Six units, four raters: the example of Shrout & Fleiss (1979), table 2. */
export const SHROUT_FLEISS: RatingTable = {
  raterCount: 4,
  units: [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ],
};

/** Scores that spread over the scale, with small differences: unit u of n by rater r. */
export function spreadScores(n: number, raters: number): RatingTable {
  const score = (unit: number, rater: number): number =>
    Math.min(9, Math.max(1, 1 + ((unit * 5) % 9) + (((unit + rater) * (rater + 1)) % 3) - 1));
  return {
    raterCount: raters,
    units: Array.from({ length: n }, (_, unit) =>
      Array.from({ length: raters }, (__, rater) => score(unit, rater)),
    ),
  };
}

/** The same table, with null wherever `isMissing`. */
export function withGaps(
  table: RatingTable,
  isMissing: (unit: number, rater: number) => boolean,
): RatingTable {
  return {
    ...table,
    units: table.units.map((row, unit) => row.map((score, rater) => (isMissing(unit, rater) ? null : score))),
  };
}

export function ordinalReport(table: RatingTable, options: Partial<ReportOptions> = {}): ScaleReport {
  return scaleReport(table, { level: 'ordinal', points: NINE }, { resamples: 0, seed: 1, ...options });
}

export function figureOf(report: ScaleReport, measure: MeasureId): Measured {
  const found = report.measures.find(({ figure }) => figure.measure === measure);
  if (found === undefined) throw new Error(`no ${measure} in the report`);
  return found.figure;
}
