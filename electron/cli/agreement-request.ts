// What the agreement command was asked, out of its arguments.

import { parseArgs } from 'node:util';
import { type MeasureId, MEASURES } from '../../shared/domain/agreement/report/measured.ts';
import { isRatingMeasure } from '../../shared/domain/agreement/report/rating-measures.ts';
import { SCALE_LEVELS, type ScaleLevel } from '../../shared/domain/agreement/report/scale-report.ts';
import { LANGUAGES, type Language } from '../../shared/domain/words.ts';
import { readScaleRange, type ScaleRange } from '../../shared/interop/scale-range.ts';

export type RatingsRequest = {
  readonly kind: 'ratings';
  readonly path: string;
  readonly language: Language;
  readonly level: ScaleLevel;
  readonly scale: ScaleRange | undefined;
  readonly alsoMeasures: readonly MeasureId[];
  /** Null where nothing is said: then the size of the table decides. */
  readonly resamples: number | null;
  readonly seed: number;
  readonly asJson: boolean;
  readonly withMethods: boolean;
};

export type AgreementRequest =
  | RatingsRequest
  | { readonly kind: 'cases'; readonly path: string; readonly language: Language };

/** An argument that cannot be meant; the others are a matter of usage. */
export type ArgumentProblem =
  | { readonly kind: 'usage' }
  | { readonly kind: 'level' | 'scale' | 'measure' | 'resamples' | 'seed'; readonly text: string };

export type Asked =
  | { readonly ok: true; readonly request: AgreementRequest }
  | { readonly ok: false; readonly problem: ArgumentProblem; readonly language: Language };

const OPTIONS = {
  cases: { type: 'string' },
  ratings: { type: 'string' },
  level: { type: 'string' },
  scale: { type: 'string' },
  measures: { type: 'string' },
  resamples: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
  methods: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

const MAX_RESAMPLES = 1_000_000;
/** The generator's own range (Lehmer): 1 … 2³¹ − 2. */
const MAX_SEED = 2_147_483_646;
/** The screen's own: the same scores give the same intervals there and here. */
const DEFAULT_SEED = 20_260_101;

/** Measures that can be asked of a table of ratings. */
export const ASKABLE: readonly MeasureId[] = MEASURES.filter(isRatingMeasure);

export function agreementRequest(args: string[]): Asked {
  const values = valuesOf(args);
  const language = LANGUAGES.find((known) => known === (values?.lang ?? 'nl'));
  const path = values?.cases ?? values?.ratings;
  const isAmbiguous = values?.cases !== undefined && values.ratings !== undefined;
  if (values === null || language === undefined || path === undefined || isAmbiguous) {
    return { ok: false, problem: { kind: 'usage' }, language: languageOf(args) };
  }
  if (values.cases !== undefined) return { ok: true, request: { kind: 'cases', path, language } };
  const asked = ratingsRequest(values, path, language);
  return 'path' in asked ? { ok: true, request: asked } : { ok: false, problem: asked, language };
}

function ratingsRequest(values: Values, path: string, language: Language): RatingsRequest | ArgumentProblem {
  const { level: levelText = 'ordinal', scale: scaleText, resamples: resamplesText, seed: seedText } = values;
  const level = SCALE_LEVELS.find((known) => known === levelText);
  if (level === undefined) return { kind: 'level', text: levelText };
  const scale = scaleText === undefined ? undefined : readScaleRange(scaleText);
  if (scale === null) return { kind: 'scale', text: scaleText ?? '' };
  const names = values.measures?.split(',').map((name) => name.trim()) ?? [];
  const unknown = names.find((name) => !ASKABLE.some((known) => known === name));
  if (unknown !== undefined) return { kind: 'measure', text: unknown };
  const resamples = resamplesText === undefined ? null : wholeNumber(resamplesText, 0, MAX_RESAMPLES);
  if (resamples === undefined) return { kind: 'resamples', text: resamplesText ?? '' };
  const seed = seedText === undefined ? DEFAULT_SEED : wholeNumber(seedText, 1, MAX_SEED);
  if (seed === undefined) return { kind: 'seed', text: seedText ?? '' };
  return {
    kind: 'ratings',
    path,
    language,
    level,
    scale,
    alsoMeasures: ASKABLE.filter((known) => names.includes(known)),
    resamples,
    seed,
    asJson: values.json ?? false,
    withMethods: values.methods ?? false,
  };
}

function valuesOf(args: string[]): Values | null {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch {
    return null; // an unknown option or one without its value; the usage says which there are
  }
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

/** The language for an answer to arguments that could not be read. */
function languageOf(args: readonly string[]): Language {
  return args.includes('en') || args.includes('--lang=en') ? 'en' : 'nl';
}
