// Concordance and correlations: of two raters, and of the ranks of any number.

import { pearson, spearman } from '../correlation.ts';
import type { Figure, Interval } from '../figure.ts';
import { at } from '../indexed.ts';
import { kendallW } from '../kendall-w.ts';
import { linConcordance } from '../lin-ccc.ts';
import { completeUnits } from '../table.ts';
import type { Comparison } from './comparison.ts';
import { type Compute, type Draft, draftOf, undefinedDraft } from './draft.ts';
import type { IntervalMethod, ReportReason } from './measured.ts';

export const CORRELATION_MEASURES = {
  'lin-ccc': (comparison) =>
    ofTwoRaters(comparison, (x, y, level) => {
      const lin = linConcordance(x, y, level);
      return { ...lin, of: lin.interval, method: 'atanh' };
    }),
  pearson: (comparison) =>
    ofTwoRaters(comparison, (x, y, level) => {
      const r = pearson(x, y, level);
      return { ...r, of: r.fisher, method: 'fisher-z' };
    }),
  spearman: (comparison) =>
    ofTwoRaters(comparison, (x, y, level) => {
      const rho = spearman(x, y, level);
      return { ...rho, of: rho.bonettWright, method: 'bonett-wright' };
    }),
  'kendall-w': concordance,
} as const satisfies Record<string, Compute>;

type Coefficient = {
  readonly estimate: Figure;
  readonly p?: Figure;
  readonly of: Interval;
  readonly method: IntervalMethod;
  readonly reason?: ReportReason;
};

function ofTwoRaters(
  { table, design, level }: Comparison,
  compute: (x: readonly number[], y: readonly number[], level: number) => Coefficient,
): Draft {
  const { rows } = completeUnits(table);
  if (design.nRaters > 2) return undefinedDraft('two-raters-only', rows.length, 'complete');
  const ofRater = (rater: number): number[] => rows.map((row) => at(row, rater));
  const { estimate, p, of, method, reason } = compute(ofRater(0), ofRater(1), level);
  return draftOf({
    estimate,
    nUnits: rows.length,
    uses: 'complete',
    interval: { of, method },
    p: p ?? null,
    reason: reason ?? 'too-few-units',
  });
}

function concordance({ table }: Comparison): Draft {
  const { estimate, nUnits, p, reason } = kendallW(table);
  return draftOf({ estimate, nUnits, uses: 'complete', p, reason });
}
