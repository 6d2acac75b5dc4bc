// Krippendorff's alpha of the four levels, with the interval of redrawn units.

import { type AlphaMetric, krippendorffAlpha } from '../krippendorff-alpha.ts';
import { bootstrapAlpha } from '../krippendorff-bootstrap.ts';
import { lehmer } from '../random.ts';
import type { Comparison } from './comparison.ts';
import { type Compute, type Draft, draftOf, drawnInterval, undefinedDraft } from './draft.ts';
import { repeated, resample, type Resampled } from './resampling.ts';

export const ALPHA_MEASURES = {
  'alpha-nominal': (comparison) => alphaOf(comparison, 'nominal'),
  'alpha-ordinal': (comparison) => alphaOf(comparison, 'ordinal'),
  'alpha-interval': (comparison) => alphaOf(comparison, 'interval'),
  'alpha-ratio': (comparison) => alphaOf(comparison, 'ratio'),
} as const satisfies Record<string, Compute>;

function alphaOf(comparison: Comparison, metric: AlphaMetric): Draft {
  const { estimate, nUnits, reason } = krippendorffAlpha(comparison.table, metric);
  if (nUnits === 1) return undefinedDraft('too-few-units', nUnits, 'rated-twice');
  const drawn = estimate === null ? null : redrawn(comparison, metric);
  return draftOf({ estimate, nUnits, uses: 'rated-twice', ...drawnInterval(drawn), reason });
}

function redrawn(comparison: Comparison, metric: AlphaMetric): Resampled | null {
  const { table, resamples, seed, level, clusters } = comparison;
  if (resamples === 0) return null;
  if (clusters !== undefined) {
    const alpha = (times: Int32Array): number =>
      krippendorffAlpha({ ...table, units: repeated(table.units, times) }, metric).estimate ?? Number.NaN;
    return resample(comparison, () => alpha);
  }
  const plan = { kind: 'units', replicates: resamples, random: lehmer(seed), level } as const;
  const { interval, nUndefined } = bootstrapAlpha(table, metric, plan);
  return { interval, bootstrap: { resamples, seed, undefinedResamples: nUndefined } };
}
