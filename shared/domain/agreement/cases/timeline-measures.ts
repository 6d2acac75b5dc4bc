// Case adapters: agreement on coded events.
import type { ContingencyTable } from '../contingency-table.ts';
import { alignmentKappa, DEFAULT_COSTS } from '../timeline/alignment-kappa.ts';
import { boundarySimilarity, DEFAULT_SPAN } from '../timeline/boundary-similarity.ts';
import { NIL } from '../timeline/coded-session.ts';
import { DEFAULT_OVERLAP, overlapKappa } from '../timeline/overlap-kappa.ts';
import { sampledStateKappa } from '../timeline/sampled-state-kappa.ts';
import { segmentOverlap } from '../timeline/segment-overlap.ts';
import { timeUnitKappa } from '../timeline/time-unit-kappa.ts';
import { CaseError, type CaseResult, numberOf, numbersOf, optional, textOf } from './json.ts';
import { because, type Measure } from './measure.ts';
import { sessionInput } from './session-input.ts';

export const timeUnitKappaCase: Measure = (input, options) => {
  const code = optional(options['code'], (value) => textOf(value, 'code'), undefined);
  const { kappa, tolerant, reason } = timeUnitKappa(sessionInput(input), {
    unit: positive(options['unit'], 'unit'),
    toleranceUnits: optional(options['tolerance_units'], (value) => numberOf(value, 'tolerance_units'), 0),
    includeNil: options['include_nil'] !== false,
    ...(code === undefined ? {} : { code }),
  });
  return {
    estimate: kappa.estimate,
    po: kappa.observed,
    pe: kappa.expected,
    se: kappa.standardError,
    n_units: kappa.n,
    kappa_max: kappa.maximum,
    ...(tolerant === undefined
      ? {}
      : {
          tolerance_A_first: tolerant.aFirst.estimate,
          tolerance_B_first: tolerant.bFirst.estimate,
          tolerance_mean: tolerant.mean,
          tolerance_po_A_first: tolerant.aFirst.observed,
          tolerance_po_B_first: tolerant.bFirst.observed,
        }),
    ...because(reason ?? tolerant?.aFirst.reason ?? tolerant?.bFirst.reason),
  };
};

export const eventEasydiagCase: Measure = (input, options) => {
  const session = sessionInput(input);
  const threshold = optional(options['overlap'], (value) => numberOf(value, 'overlap'), DEFAULT_OVERLAP);
  const result = overlapKappa(session, threshold);
  return {
    estimate: result.kappa.estimate,
    po: result.kappa.observed,
    pe: result.kappa.expected,
    kappa_max: result.kappa.maximum,
    kappa_excl_nil: result.linkedKappa.estimate,
    po_excl_nil: result.linkedKappa.observed,
    linked_fraction: result.linkedFraction,
    per_code: Object.fromEntries(result.perCode),
    ...tableResult(result.table, result.codes),
    n_A: session.a.length,
    n_B: session.b.length,
    ...because(result.reason),
  };
};

export const eventAlignmentCase: Measure = (input, options) => {
  const cost = (key: string, usual: number): number =>
    optional(options[key], (value) => numberOf(value, key), usual);
  const result = alignmentKappa(sessionInput(input), {
    disagree: cost('cost_disagree', DEFAULT_COSTS.disagree),
    gap: cost('cost_gap', DEFAULT_COSTS.gap),
    tolerance: cost('tolerance', DEFAULT_COSTS.tolerance),
    timed: options['timed'] !== false,
  });
  return {
    estimate: result.kappa.estimate,
    po: result.kappa.observed,
    pe: result.kappa.expected,
    kappa_max: result.kappa.maximum,
    kappa_excl_nil: result.pairedKappa.estimate,
    cost: result.alignment.cost,
    total_onset_shift: result.alignment.shift,
    n_agree: result.nAgree,
    n_disagree: result.nDisagree,
    n_only_A: result.nOnlyA,
    n_only_B: result.nOnlyB,
    percent_agreement: result.percentAgreement,
    ...tableResult(result.table, result.codes),
    ...because(result.reason),
  };
};

export const segmentOverlapCase: Measure = (input) => {
  const { estimate, perCode, reason } = segmentOverlap(sessionInput(input));
  const codes = [...perCode].map(([code, overlap]): [string, CaseResult] => [
    code,
    {
      iou: overlap.iou,
      dice: overlap.dice,
      duration_A: overlap.durationA,
      duration_B: overlap.durationB,
      count_A: overlap.countA,
      count_B: overlap.countB,
    },
  ]);
  return { estimate, per_code: Object.fromEntries(codes), ...because(reason) };
};

export const borisTimeKappaCase: Measure = (input, options) => {
  const result = sampledStateKappa(sessionInput(input), positive(options['unit'], 'unit'));
  return {
    estimate: result.rounded,
    unrounded: result.estimate,
    n_samples: result.nSamples,
    ...because(result.reason),
  };
};

export const boundarySimilarityCase: Measure = (input, options) => ({
  ...boundarySimilarity(
    numbersOf(input['boundaries_A'], 'boundaries_A'),
    numbersOf(input['boundaries_B'], 'boundaries_B'),
    numberOf(input['n_units'], 'n_units'),
    optional(options['n_t'], (value) => numberOf(value, 'n_t'), DEFAULT_SPAN),
  ),
});

function tableResult(table: ContingencyTable, codes: readonly string[]): CaseResult {
  return { table, codes: [...codes, NIL] };
}

function positive(value: unknown, name: string): number {
  const number = numberOf(value, name);
  if (number > 0) return number;
  throw new CaseError(`${name} is not above 0`);
}
