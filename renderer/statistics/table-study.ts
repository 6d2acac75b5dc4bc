// TableStudy: a table from elsewhere, read and reported in one go, so that neither holds up the page.

import { scaleReport } from '../../shared/domain/agreement/report/make-scale-report.ts';
import type {
  ReportOptions,
  ScaleLevel,
  ScaleReport,
} from '../../shared/domain/agreement/report/scale-report.ts';
import { observedRatings } from '../../shared/domain/agreement/table.ts';
import { type Ratings, readRatings, readRatingsFile } from '../../shared/interop/ratings-csv.ts';
import type { RatingsProblem } from '../../shared/interop/ratings-problem.ts';
import { scalePoints, type ScaleRange } from '../../shared/interop/scale-range.ts';
import { resamplesFor } from '../../shared/interop/table-limits.ts';

export interface TableQuestion {
  /** The bytes of a file, or text that was pasted. */
  readonly source: Uint8Array | string;
  readonly level: ScaleLevel;
  /** Null where nothing is said of it. */
  readonly scale: ScaleRange | null;
  readonly options: Pick<ReportOptions, 'seed' | 'alsoMeasures'>;
}

export interface TableStudy extends Omit<Ratings, 'table'> {
  readonly report: ScaleReport;
  /** Lowest and highest score: of the scale, or of the table where no scale was given. */
  readonly span: { readonly min: number; readonly max: number };
  /** 0 for a table so large that nobody would wait for them. */
  readonly resamples: number;
}

export type TableAnswer =
  | { readonly ok: true; readonly study: TableStudy }
  | { readonly ok: false; readonly problem: RatingsProblem };

export function tableStudy(question: TableQuestion, progress: (fraction: number) => void): TableAnswer {
  const { source, level, scale, options } = question;
  const read = { scale: scale ?? undefined };
  const ratings = typeof source === 'string' ? readRatings(source, read) : readRatingsFile(source, read);
  if (!ratings.ok) return ratings;
  const { table, raters, subjects, rows } = ratings;
  const points = scale === null ? null : scalePoints(scale);
  const resamples = resamplesFor(rows.length);
  const report = scaleReport(table, { level, points }, { ...options, resamples, progress });
  const scores = points ?? observedRatings(table);
  const span = { min: scores[0] ?? 0, max: scores.at(-1) ?? 0 };
  return { ok: true, study: { raters, subjects, rows, report, span, resamples } };
}
