// Methods sentence: how a figure was computed and from what, ready to paste in a paper.

import type { Language } from '../../words.ts';
import type { Caution, Measured } from '../report/measured.ts';
import { traitsOf } from '../report/traits.ts';
import { CITATIONS, INTERVAL_CITATIONS } from './citations.ts';
import { languageOf } from './languages.ts';
import { count, levelPercent, pValue } from './numbers.ts';
import { knownInterval, limitText, pairsText, valueText } from './plain-sentence.ts';
import { capitalised, inSentence } from './text-case.ts';
import { unitNounOf } from './units.ts';
import type { RowNoun, UnitNoun } from './wording.ts';

export const SOFTWARE = 'Terugblik';

export type MethodsOptions = {
  /** Of the program, e.g. "0.1.0". */
  readonly version?: string;
  /** False where several sentences follow each other and the program is named once, beside them. */
  readonly software?: boolean;
  readonly rows?: RowNoun;
};

/** Model, form, citation, numbers, value, interval with its method, what was left out, resamples, and the program. */
export function methodsSentence(figure: Measured, language: Language, options: MethodsOptions = {}): string {
  const { measures, sentence, methods, reasons, cautions } = languageOf(language);
  const { measure, estimate, reason } = figure;
  const noun = unitNounOf(measure, options.rows);
  const model = capitalised(cited(measures[measure].model, CITATIONS[measure]));
  const numbers = [sentence.units(noun, figure.nUnits), sentence.raters(figure.nRaters)] as const;
  const software = options.software === false ? [] : [softwareSentence(language, options.version)];
  if (estimate === null) {
    const because = reasons[reason ?? 'too-few-units'];
    return [methods.cannot(model, ...numbers, inSentence(because)), ...software].join(' ');
  }
  const value = valueText(figure, estimate, language);
  const unspoken = figure.cautions.filter((caution) => isUnspoken(figure, caution));
  return [
    methods.computed(model, ...numbers, value, detailsOf(figure, language)),
    ...leftOutOf(figure, language, noun),
    ...bootstrapOf(figure, language, noun),
    ...unspoken.map((caution) => cautions(options.rows ?? 'recording')[caution]),
    ...software,
  ].join(' ');
}

/** With what the figures were worked out; `version` of the program, where it is known. */
export function softwareSentence(language: Language, version?: string): string {
  return languageOf(language).methods.software([SOFTWARE, version].filter(Boolean).join(' '));
}

/** What else a reader of the paper must know: dependent units, and the model that an error in points rests on. */
function isUnspoken({ bootstrap, interval, measure }: Measured, caution: Caution): boolean {
  if (caution === 'dependent-units') return true;
  if (caution === 'repeated-units')
    return bootstrap?.clusters === undefined && interval?.method !== 'family-t';
  return traitsOf(measure).isError && (caution === 'incomplete-design' || caution === 'changing-raters');
}

function detailsOf(figure: Measured, language: Language): string {
  const { sentence, methods, intervalMethods } = languageOf(language);
  const interval = knownInterval(figure);
  const limit = (value: number | null): string | null => limitText(figure, value, language);
  const method =
    interval === null
      ? null
      : bracketed(intervalMethods[interval.method], INTERVAL_CITATIONS[interval.method]);
  return [
    ...pairsText(figure, sentence),
    ...(interval === null || method === null
      ? [sentence.noInterval]
      : [
          methods.interval(
            levelPercent(interval.level, language),
            limit(interval.low),
            limit(interval.high),
            method,
          ),
        ]),
    ...(figure.p === undefined || figure.p === null ? [] : [pValue(figure.p, language)]),
  ].join('; ');
}

function leftOutOf({ leftOut }: Measured, language: Language, noun: UnitNoun): string[] {
  const { sentence, methods } = languageOf(language);
  const parts = (['unrated', 'ratedOnce', 'incomplete'] as const)
    .filter((kind) => leftOut[kind] > 0)
    .map((kind) => methods[kind](sentence.units(noun, leftOut[kind])));
  return parts.length === 0 ? [] : [methods.leftOut(parts)];
}

function bootstrapOf(
  { bootstrap, interval, nUnits }: Measured,
  language: Language,
  noun: UnitNoun,
): string[] {
  if (bootstrap === undefined) return [];
  const { sentence, methods } = languageOf(language);
  const { resamples, seed, undefinedResamples, clusters } = bootstrap;
  const number = (value: number): string => count(value, language);
  const parts = [
    interval?.method === 'parametric-bootstrap'
      ? methods.parametricBootstrap(noun, number(resamples), seed)
      : methods.bootstrap(number(resamples), sentence.units(noun, nUnits), seed),
    ...(clusters === undefined ? [] : [methods.families(noun, number(clusters))]),
    ...(undefinedResamples === 0 ? [] : [methods.undefinedResamples(number(undefinedResamples))]),
  ];
  return [`${parts.join('; ')}.`];
}

/** Joins brackets that the text ends with. */
function cited(text: string, citation: string | null): string {
  if (citation === null) return text;
  return text.endsWith(')') ? `${text.slice(0, -1)}; ${citation})` : `${text} (${citation})`;
}

/** A citation within brackets already. */
function bracketed(text: string, citation: string | null): string {
  return citation === null ? text : `${text} [${citation}]`;
}
