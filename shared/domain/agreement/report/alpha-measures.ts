// Krippendorff's alpha of the four levels, with the interval of redrawn units.

import { type AlphaMetric, krippendorffAlpha, weightedAlpha } from '../krippendorff-alpha.ts';
import type { Comparison } from './comparison.ts';
import { type Compute, type Draft, draftOf, drawnInterval, undefinedDraft } from './draft.ts';
import { resample } from './resampling.ts';

export const ALPHA_MEASURES = {
  'alpha-nominal': (comparison) => alphaOf(comparison, 'nominal'),
  'alpha-ordinal': (comparison) => alphaOf(comparison, 'ordinal'),
  'alpha-interval': (comparison) => alphaOf(comparison, 'interval'),
  'alpha-ratio': (comparison) => alphaOf(comparison, 'ratio'),
} as const satisfies Record<string, Compute>;

/** The percentile interval is the unit bootstrap that Zapf et al. (2016) recommend. */
function alphaOf(comparison: Comparison, metric: AlphaMetric): Draft {
  const { table } = comparison;
  const { estimate, nUnits, reason } = krippendorffAlpha(table, metric);
  if (nUnits === 1) return undefinedDraft('too-few-units', nUnits, 'rated-twice');
  const drawn = estimate === null ? null : resample(comparison, () => weightedAlpha(table, metric));
  return draftOf({ estimate, nUnits, uses: 'rated-twice', ...drawnInterval(drawn), reason });
}
