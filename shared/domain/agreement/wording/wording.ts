// Wording: all that one language must say about agreement. Complete by type, so that no figure is ever without words.

import type { Caution, IntervalMethod, Measured, MeasureId, ReportReason } from '../report/measured.ts';
import type { Why } from '../report/scale-report.ts';

export type MeasureWords = {
  /** Short, as over a column. */
  readonly name: string;
  /** The subject of "… is 0.81", where the name alone is none. */
  readonly subject?: string;
  /** How to read it: one sentence. */
  readonly explanation: string;
  /** Model and form as a methods section names them, the subject of "… was 0.81". */
  readonly model: string;
};

/**
 * What is counted: recordings, the times that recordings were scored where some were more than once, or the rows of
 * somebody's own table; on a timeline other things.
 */
export const UNIT_NOUNS = ['recording', 'scoring', 'row', 'time-unit', 'fragment', 'alignment-step'] as const;
export type UnitNoun = (typeof UNIT_NOUNS)[number];

/** What one row of a table of scores is. */
export type RowNoun = Extract<UnitNoun, 'recording' | 'scoring' | 'row'>;

/** What a sentence is made of, in one language. Numbers are already text where they are not counts. */
export type SentenceWords = {
  readonly units: (noun: UnitNoun, count: number) => string;
  readonly raters: (count: number) => string;
  readonly points: (value: string) => string;
  /** "95% interval 0.65 to 0.90"; a limit can be unknown. */
  readonly interval: (level: string, low: string | null, high: string | null) => string;
  readonly noInterval: string;
  readonly meanOfPairs: (pairs: number, of: number) => string;
  readonly notCounted: (units: string, count: number) => string;
  readonly is: (name: string, value: string) => string;
  readonly cannot: (name: string, units: string, raters: string, reason: string) => string;
  readonly noIntervalBecause: (reason: string) => string;
  /** The interval goes down to what chance would give, or a difference to none. */
  readonly mayBeChance: string;
  readonly mayBeNone: string;
  readonly band: (citation: string, onInterval: boolean, name: string) => string;
};

/** The clause after the colon: what this value says. */
export type Meaning = (figure: Measured & { readonly estimate: number }, noun: UnitNoun) => string;

export type MethodsWords = {
  readonly computed: (model: string, units: string, raters: string, value: string, details: string) => string;
  readonly cannot: (model: string, units: string, raters: string, reason: string) => string;
  readonly interval: (level: string, low: string | null, high: string | null, method: string) => string;
  readonly leftOut: (parts: readonly string[]) => string;
  readonly unrated: (units: string) => string;
  readonly ratedOnce: (units: string) => string;
  readonly incomplete: (units: string) => string;
  readonly bootstrap: (resamples: string, units: string, seed: number) => string;
  readonly parametricBootstrap: (noun: UnitNoun, resamples: string, seed: number) => string;
  readonly families: (noun: UnitNoun, count: string) => string;
  readonly undefinedResamples: (count: string) => string;
  readonly software: (nameAndVersion: string) => string;
};

export type Wording = {
  readonly measures: Readonly<Record<MeasureId, MeasureWords>>;
  readonly meaning: Meaning;
  readonly cautions: (noun: RowNoun) => Readonly<Record<Caution, string>>;
  readonly reasons: Readonly<Record<ReportReason, string>>;
  readonly whys: (noun: RowNoun) => Readonly<Record<Why, string>>;
  readonly intervalMethods: Readonly<Record<IntervalMethod, string>>;
  readonly sentence: SentenceWords;
  readonly methods: MethodsWords;
};
