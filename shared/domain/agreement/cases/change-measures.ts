// Case adapters: measurement error, reliable change and effect size.
import { groupDifference, occasionDifference } from '../effect-size.ts';
import { at } from '../indexed.ts';
import { measurementError } from '../measurement-error.ts';
import { reliableChange } from '../reliable-change.ts';
import {
  CaseError,
  type CaseResult,
  type JsonObject,
  listOf,
  numberOf,
  numbersOf,
  LARGEST_NUMBER,
  numberWithin,
  oneOf,
  optional,
} from './json.ts';
import { because, limits, type Measure } from './measure.ts';
import { levelOption, numericRatings } from './ratings-input.ts';

export const semSdcCase: Measure = (input) => {
  const result = measurementError(numericRatings(input));
  return {
    sem_consistency: result.semConsistency,
    sem_agreement: result.semAgreement,
    sem_within: result.semWithin,
    sdc_consistency: result.sdcConsistency,
    sdc_agreement: result.sdcAgreement,
    sd_pooled: result.sdPooled,
    sem_from_icc2: result.semFromIcc,
    var_rater: result.varRaters,
    var_resid: result.varResidual,
    var_unit: result.varUnits,
    n_units: result.nUnits,
    ...because(result.reason),
  };
};

export const rciCase: Measure = (input) => {
  const pre = numbersOf(input['pre'], 'pre');
  const post = numbersOf(input['post'], 'post');
  if (pre.length !== post.length) throw new CaseError('pre and post are not of equal length');
  const result = reliableChange(
    numberWithin(input['sd_baseline'], 0, LARGEST_NUMBER, 'sd_baseline'),
    numberWithin(input['reliability'], -1, 1, 'reliability'),
    pre.map((before, i): [number, number] => [before, at(post, i)]),
  );
  return {
    sem: result.standardErrorOfMeasurement,
    s_diff: result.standardErrorOfDifference,
    minimal_reliable_change: result.minimalChange,
    rci: result.persons.map((person) => person.index),
    p: result.persons.map((person) => person.p),
    reliable: result.persons.map((person) => person.direction),
    ...because(result.reason),
  };
};

export const cohenDCase: Measure = (input, options) => {
  const design = optional(
    options['design'],
    (word) => oneOf(word, ['independent', 'paired'], 'design'),
    'independent',
  );
  return design === 'independent' ? independent(input, options) : paired(input, options);
};

function independent(input: JsonObject, options: JsonObject): CaseResult {
  const present = (key: string): number[] => scores(input, key).filter((score) => score !== null);
  const result = groupDifference(present('group1'), present('group2'), levelOption(options));
  return {
    estimate: result.d,
    sd_pooled: result.sdPooled,
    t: result.t,
    df: result.df,
    p: result.p,
    ...limits(result.interval),
    hedges_g: result.hedgesG,
    hedges_g_approx: result.hedgesGApproximate,
    glass_delta: result.glassDelta,
    se_large_sample: result.largeSampleStandardError,
    ...because(result.reason),
  };
}

function paired(input: JsonObject, options: JsonObject): CaseResult {
  const first = scores(input, 'occasion1');
  const second = scores(input, 'occasion2');
  if (first.length !== second.length) throw new CaseError('occasion1 and occasion2 are not of equal length');
  const persons = first.flatMap((before, i): [number, number][] => {
    const after = second[i] ?? null;
    return before === null || after === null ? [] : [[before, after]];
  });
  const result = occasionDifference(persons, levelOption(options));
  return {
    dz: result.dz,
    t: result.t,
    df: result.df,
    p: result.p,
    dz_ci_low: result.interval.low,
    dz_ci_high: result.interval.high,
    d_av: result.dAverage,
    d_av_mean_sd: result.dAverageSd,
    d_rm: result.dRepeated,
    d_baseline: result.dBaseline,
    r: result.r,
    n: result.n,
    hedges_gz: result.hedgesGz,
    ...because(result.reason),
  };
}

function scores(input: JsonObject, key: string): (number | null)[] {
  return listOf(input[key], key).map((score, i) => (score === null ? null : numberOf(score, `${key}[${i}]`)));
}
