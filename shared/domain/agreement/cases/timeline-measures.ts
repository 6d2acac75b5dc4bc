// Case adapters: agreement on coded events.
import type { ContingencyTable } from '../contingency-table.ts';
import { alignmentKappa, DEFAULT_COSTS } from '../timeline/alignment-kappa.ts';
import { boundarySimilarity, DEFAULT_SPAN } from '../timeline/boundary-similarity.ts';
import { type CodedSession, NIL } from '../timeline/coded-session.ts';
import { DEFAULT_OVERLAP, overlapKappa } from '../timeline/overlap-kappa.ts';
import { sampledStateKappa } from '../timeline/sampled-state-kappa.ts';
import { segmentOverlap } from '../timeline/segment-overlap.ts';
import { timeUnitKappa } from '../timeline/time-unit-kappa.ts';
import {
  CaseError,
  type CaseResult,
  type JsonObject,
  numberOf,
  numbersOf,
  LARGEST_NUMBER,
  numberWithin,
  optional,
  textOf,
  wholeNumberWithin,
} from './json.ts';
import { because, type Measure } from './measure.ts';
import { sessionInput } from './session-input.ts';

/** Time units of a recording, or places for a boundary. */
const MOST_UNITS = 5_000_000;
/** Positions over which a boundary can be misplaced. */
const MOST_SPAN = 100;

export const timeUnitKappaCase: Measure = (input, options) => {
  const code = optional(options['code'], (value) => textOf(value, 'code'), undefined);
  const session = sessionInput(input);
  const { kappa, tolerant, reason } = timeUnitKappa(session, {
    unit: unitOption(options, session.t1 - session.t0),
    toleranceUnits: optional(
      options['tolerance_units'],
      (value) => wholeNumberWithin(value, 0, MOST_UNITS, 'tolerance_units'),
      0,
    ),
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
  const threshold = optional(
    options['overlap'],
    (value) => numberWithin(value, 0, 1, 'overlap'),
    DEFAULT_OVERLAP,
  );
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
    optional(options[key], (value) => numberWithin(value, 0, LARGEST_NUMBER, key), usual);
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
  const session = sessionInput(input);
  const { start, end } = spanOf(session);
  const result = sampledStateKappa(session, unitOption(options, end - start));
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
    wholeNumberWithin(input['n_units'], 0, MOST_UNITS, 'n_units'),
    optional(options['n_t'], (value) => wholeNumberWithin(value, 1, MOST_SPAN, 'n_t'), DEFAULT_SPAN),
  ),
});

function tableResult(table: ContingencyTable, codes: readonly string[]): CaseResult {
  return { table, codes: [...codes, NIL] };
}

/** The first start and the last end; 0 and 0 without events. */
function spanOf({ a, b }: CodedSession): { start: number; end: number } {
  const [first, ...others] = [...a, ...b];
  if (first === undefined) return { start: 0, end: 0 };
  return others.reduce(
    ({ start, end }, event) => ({ start: Math.min(start, event.start), end: Math.max(end, event.end) }),
    { start: first.start, end: first.end },
  );
}

/** options.unit, milliseconds, not so small that the time falls apart in more units than can be counted. */
function unitOption(options: JsonObject, duration: number): number {
  const unit = numberOf(options['unit'], 'unit');
  if (!(unit > 0)) throw new CaseError('unit is not above 0');
  if (duration / unit <= MOST_UNITS) return unit;
  throw new CaseError(`unit ${unit} cuts ${duration} milliseconds in more than ${MOST_UNITS} pieces`);
}
