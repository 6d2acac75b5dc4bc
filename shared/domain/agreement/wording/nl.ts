// Agreement in Dutch.

import { cautions, intervalMethods, reasons, whys } from './nl/notes.ts';
import { meaning } from './nl/meaning.ts';
import { measures } from './nl/measures.ts';
import { UNITS } from './nl/units.ts';
import { count } from './numbers.ts';
import type { Wording } from './wording.ts';

export const dutch: Wording = {
  measures,
  meaning,
  cautions,
  reasons,
  whys,
  intervalMethods,
  sentence: {
    units: (noun, n) => `${count(n, 'nl')} ${UNITS[noun][n === 1 ? 0 : 1]}`,
    raters: (n) => (n === 1 ? '1 beoordelaar' : `${n} beoordelaars`),
    points: (value) => `${value} punt`,
    interval: (level, low, high) => `${level}-interval ${low ?? 'onbekend'} tot ${high ?? 'onbekend'}`,
    noInterval: 'zonder interval',
    meanOfPairs: (pairs, of) =>
      pairs === of ? `gemiddelde van ${of} paren` : `gemiddelde van ${pairs} van de ${of} paren`,
    notCounted: (units, n) => (n === 1 ? `${units} telt niet mee` : `${units} tellen niet mee`),
    is: (name, value) => `${name} is ${value}`,
    cannot: (name, units, raters, reason) => `${name} is niet te berekenen (${units}, ${raters}): ${reason}`,
    noIntervalBecause: (reason) => `Een interval is niet te geven: ${reason}`,
    mayBeChance: 'het interval reikt tot wat toeval zou geven, dus dit kan ook toeval zijn',
    mayBeNone: 'het interval bevat 0, dus dit verschil kan ook toeval zijn',
    band: (citation, onInterval, name) =>
      onInterval ? `Volgens ${citation}, op het interval: ${name}.` : `Volgens ${citation}: ${name}.`,
  },
  methods: {
    computed: (model, units, raters, value, details) =>
      `${model} was over ${units} en ${raters} ${value} (${details}).`,
    cannot: (model, units, raters, reason) =>
      `${model} was over ${units} en ${raters} niet te berekenen: ${reason}`,
    interval: (level, low, high, method) =>
      `${level}-betrouwbaarheidsinterval ${low ?? 'onbekend'} tot ${high ?? 'onbekend'}, ${method}`,
    leftOut: (parts) => `Niet meegeteld: ${parts.join('; ')}.`,
    unrated: (units) => `${units} zonder score`,
    ratedOnce: (units) => `${units} met één score`,
    incomplete: (units) => `${units} die niet elke beoordelaar scoorde`,
    bootstrap: (resamples, units, seed) =>
      `De bootstrap trok ${resamples} steekproeven met teruglegging uit de ${units} (startgetal ${seed})`,
    parametricBootstrap: (noun, resamples, seed) =>
      `De bootstrap trok ${resamples} keer nieuwe ${UNITS[noun][1]}, beoordelaars en meetfouten uit de geschatte variantiecomponenten (startgetal ${seed})`,
    families: (noun, n) => `de ${UNITS[noun][1]} van één gezin bleven bijeen (${n} gezinnen)`,
    undefinedResamples: (n) => `${n} steekproeven hadden geen waarde`,
    software: (name) => `Berekend met ${name}.`,
  },
};
