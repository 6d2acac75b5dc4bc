// Inquiry: the scores of a study as a task for the statistics thread, with what the rows and columns of each table
// stand for.

import type {
  AgreementCell,
  AgreementRow,
  AgreementStudy,
  StudyRater,
} from '../../../shared/contract/agreement.ts';
import { DEFAULT_LEVEL } from '../../../shared/domain/agreement/figure.ts';
import type { MeasureId } from '../../../shared/domain/agreement/report/measured.ts';
import type { ScaleLevel } from '../../../shared/domain/agreement/report/scale-report.ts';
import type { RowNoun } from '../../../shared/domain/agreement/wording/index.ts';
import type { ScaleId } from '../../../shared/domain/ids.ts';
import { findInstrument, findScale } from '../../../shared/domain/instrument/catalogue.ts';
import { type Scale, valuesOf } from '../../../shared/domain/instrument/instrument.ts';
import type { ScaleQuestion, StatisticsTask } from '../../statistics/tasks.ts';

/** What stands behind one table: the unit of row i is `rows[i]`, the rater of column j is `raters[j]`. */
export interface ScaleScores {
  readonly scale: Scale;
  readonly raters: readonly StudyRater[];
  readonly rows: readonly AgreementRow[];
}

export interface Inquiry extends StatisticsTask<'scales'> {
  readonly kind: 'scales';
  readonly study: AgreementStudy;
  /** One per question, in the same order. */
  readonly scales: readonly ScaleScores[];
}

/** Fixed and shown, so that a colleague with the same scores gets the same intervals. */
export const SEED = 20_260_101;

export const SCREEN_RESAMPLES = 2000;
export const REPORT_RESAMPLES = 10_000;

/** Anchored points are in order; that they lie equally far apart has been shown for no scale. */
const ANCHORED_SCALE_LEVEL: ScaleLevel = 'ordinal';

export interface InquiryOptions {
  readonly resamples: number;
  readonly also: readonly MeasureId[];
}

export function makeInquiry(study: AgreementStudy, options: InquiryOptions): Inquiry {
  const instrument = findInstrument(study.instrumentId);
  const scales = study.scaleIds
    .map((id) => (instrument === undefined ? undefined : findScale(instrument, id)))
    .filter((scale) => scale !== undefined)
    .map((scale) => scoresOn(scale, study));
  return {
    kind: 'scales',
    study,
    scales,
    question: scales.map((scores) => questionOf(scores, options)),
  };
}

/** The same recording in two rounds is two rows: then it is times of scoring that are counted. */
export function rowNounOf({ rows }: Pick<ScaleScores, 'rows'>): RowNoun {
  return new Set(rows.map(({ recordingId }) => recordingId)).size < rows.length ? 'scoring' : 'recording';
}

/** Two raters and two recordings are the least of which any figure says something. */
export function isComparable({ question }: Inquiry): boolean {
  return question.some(({ table }) => table.raterCount > 1 && table.units.length > 1);
}

/** Only rows in which this scale was asked, and only raters who gave a score on it. */
function scoresOn(scale: Scale, study: AgreementStudy): ScaleScores {
  const rows = study.rows.filter(({ cells }) => cells.some(({ scaleId }) => scaleId === scale.id));
  const raters = study.raters.filter(({ id }) => rows.some((row) => scoreOf(row, id, scale.id) !== null));
  return { scale, raters, rows };
}

function questionOf(
  { scale, raters, rows }: ScaleScores,
  { resamples, also }: InquiryOptions,
): ScaleQuestion {
  return {
    table: {
      raterCount: raters.length,
      units: rows.map((row) => raters.map(({ id }) => scoreOf(row, id, scale.id))),
    },
    scale: { level: ANCHORED_SCALE_LEVEL, points: valuesOf(scale) },
    options: {
      level: DEFAULT_LEVEL,
      resamples,
      seed: SEED,
      alsoMeasures: also,
      clusters: rows.map(({ family }) => String(family)),
      times: rows.map((row) => raters.map(({ id }) => cellOf(row, id, scale.id)?.submittedAt ?? null)),
    },
  };
}

/** Null where there is no value: not scored, or not to be scored. */
function scoreOf(row: AgreementRow, raterId: StudyRater['id'], scaleId: ScaleId): number | null {
  const verdict = cellOf(row, raterId, scaleId)?.verdict;
  return verdict?.kind === 'value' ? verdict.value : null;
}

function cellOf(
  { cells }: AgreementRow,
  raterId: StudyRater['id'],
  scaleId: ScaleId,
): AgreementCell | undefined {
  return cells.find((cell) => cell.raterId === raterId && cell.scaleId === scaleId);
}
