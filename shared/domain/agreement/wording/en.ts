// Agreement in English.

import { cautions, intervalMethods, reasons, whys } from './en/notes.ts';
import { meaning } from './en/meaning.ts';
import { measures } from './en/measures.ts';
import { UNITS } from './en/units.ts';
import { count } from './numbers.ts';
import type { Wording } from './wording.ts';

export const english: Wording = {
  measures,
  meaning,
  cautions,
  reasons,
  whys,
  intervalMethods,
  sentence: {
    units: (noun, n) => `${count(n, 'en')} ${UNITS[noun][n === 1 ? 0 : 1]}`,
    raters: (n) => (n === 1 ? '1 rater' : `${n} raters`),
    points: (value) => `${value} points`,
    interval: (level, low, high) => `${level} interval ${low ?? 'unknown'} to ${high ?? 'unknown'}`,
    noInterval: 'without an interval',
    meanOfPairs: (pairs, of) =>
      pairs === of ? `mean of ${of} pairs` : `mean of ${pairs} of the ${of} pairs`,
    notCounted: (units, n) => (n === 1 ? `${units} is not counted` : `${units} are not counted`),
    is: (name, value) => `${name} is ${value}`,
    cannot: (name, units, raters, reason) => `${name} cannot be computed (${units}, ${raters}): ${reason}`,
    noIntervalBecause: (reason) => `An interval cannot be given: ${reason}`,
    mayBeChance: 'the interval reaches what chance would give, so this may be chance',
    mayBeNone: 'the interval holds 0, so this difference may be chance',
    band: (citation, onInterval, name) =>
      onInterval
        ? `According to ${citation}, by the interval: ${name}.`
        : `According to ${citation}: ${name}.`,
  },
  methods: {
    computed: (model, units, raters, value, details) =>
      `${model} was ${value} over ${units} and ${raters} (${details}).`,
    cannot: (model, units, raters, reason) =>
      `${model} could not be computed over ${units} and ${raters}: ${reason}`,
    interval: (level, low, high, method) =>
      `${level} confidence interval ${low ?? 'unknown'} to ${high ?? 'unknown'}, ${method}`,
    leftOut: (parts) => `Left out: ${parts.join('; ')}.`,
    unrated: (units) => `${units} without a score`,
    ratedOnce: (units) => `${units} with one score`,
    incomplete: (units) => `${units} not scored by every rater`,
    bootstrap: (resamples, units, seed) =>
      `The bootstrap drew ${resamples} samples with replacement from the ${units} (seed ${seed})`,
    parametricBootstrap: (noun, resamples, seed) =>
      `The bootstrap drew new ${UNITS[noun][1]}, raters and errors from the estimated variance components ${resamples} times (seed ${seed})`,
    families: (noun, n) => `${UNITS[noun][1]} of one family were kept together (${n} families)`,
    undefinedResamples: (n) => `${n} samples had no value`,
    software: (name) => `Computed with ${name}.`,
  },
};
