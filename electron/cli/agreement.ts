// The command `agreement`: a report on a CSV of ratings, or the answers to a file of cases.

import { runCases } from '../../shared/domain/agreement/cases.ts';
import { scaleReport } from '../../shared/domain/agreement/report/make-scale-report.ts';
import { type Ratings, readRatingsFile } from '../../shared/interop/ratings-csv.ts';
import { ratingsProblemSentence } from '../../shared/interop/ratings-problem-words.ts';
import { scalePoints } from '../../shared/interop/scale-range.ts';
import { MAX_FILE_BYTES, MAX_ROWS_RESAMPLED, resamplesFor } from '../../shared/interop/table-limits.ts';
import {
  agreementRequest,
  ASKABLE,
  type AgreementRequest,
  type RatingsRequest,
} from './agreement-request.ts';
import { agreementTable } from './agreement-table.ts';
import { AGREEMENT_WORDS } from './agreement-words.ts';
import type { Io } from './io.ts';

export interface AgreementIo extends Io {
  /** At most the first `most` bytes of a file; rejects, with the system's code, when it cannot be read. */
  readonly readFile: (path: string, most?: number) => Promise<Uint8Array>;
}

const DONE = 0;
const BAD_INPUT = 2;

/**
 * `--ratings FILE.csv`: the report as a table, or as JSON with `--json`.
 * `--cases FILE`: a JSON list of {id, result} or {id, error} on stdout.
 * Answers the exit code: 0, or 2 with a sentence on stderr when arguments or input are not right.
 */
export async function runAgreement(args: string[], io: AgreementIo): Promise<number> {
  const asked = agreementRequest(args);
  if (!asked.ok) {
    const { usage, argument } = AGREEMENT_WORDS[asked.language];
    return refuse(io, asked.problem.kind === 'usage' ? usage : argument(asked.problem, ASKABLE));
  }
  const { request } = asked;
  const read = await bytesOf(request, io);
  if (typeof read === 'string') return refuse(io, read);
  return request.kind === 'cases' ? answerCases(read, request, io) : answerRatings(read, request, io);
}

/** The bytes of the file, or the sentence why there are none. */
async function bytesOf(
  { kind, path, language }: AgreementRequest,
  io: AgreementIo,
): Promise<Uint8Array | string> {
  try {
    // One byte more than fits shows that a file is too large.
    return await io.readFile(path, kind === 'ratings' ? MAX_FILE_BYTES + 1 : undefined);
  } catch (error) {
    const { folder, unreadable } = AGREEMENT_WORDS[language];
    const isFolder = error instanceof Error && 'code' in error && error.code === 'EISDIR';
    return isFolder ? folder(path) : unreadable(path);
  }
}

function answerCases(bytes: Uint8Array, { path, language }: AgreementRequest, io: AgreementIo): number {
  const file = parsedJson(new TextDecoder().decode(bytes));
  const cases = Array.isArray(file) ? file : casesIn(file);
  if (cases === null) return refuse(io, AGREEMENT_WORDS[language].notCases(path));
  io.stdout(`${JSON.stringify(runCases(cases))}\n`);
  return DONE;
}

function answerRatings(bytes: Uint8Array, request: RatingsRequest, io: AgreementIo): number {
  const { path, language, level, scale, alsoMeasures, seed, withMethods, asJson } = request;
  const ratings = readRatingsFile(bytes, { scale });
  if (!ratings.ok) return refuse(io, `${path}: ${ratingsProblemSentence(ratings.problem, language)}`);
  const { table, raters, subjects } = ratings;
  const points = scale === undefined ? null : scalePoints(scale);
  const resamples = request.resamples ?? resamplesFor(table.units.length);
  const report = scaleReport(table, { level, points }, { resamples, seed, alsoMeasures });
  if (asJson) io.stdout(`${JSON.stringify({ raters, subjects, report }, null, 2)}\n`);
  else {
    const opening = openingOf(ratings, request, report.leftOut);
    io.stdout(agreementTable(report, { language, withMethods, raters, opening }));
  }
  return DONE;
}

function openingOf(
  ratings: Ratings,
  { language, resamples }: RatingsRequest,
  leftOut: { unrated: number; ratedOnce: number; incomplete: number },
): string[] {
  const words = AGREEMENT_WORDS[language];
  const { table, subjects } = ratings;
  const hasLeftOut = leftOut.unrated + leftOut.ratedOnce + leftOut.incomplete > 0;
  return [
    words.size({ rows: table.units.length, raters: table.raterCount }),
    ...(subjects === null ? [] : [words.rowNames]),
    ...(hasLeftOut ? [words.leftOut(leftOut)] : []),
    ...(resamples === null && resamplesFor(table.units.length) === 0
      ? [words.withoutBootstrap(MAX_ROWS_RESAMPLED)]
      : []),
  ];
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function casesIn(file: unknown): readonly unknown[] | null {
  if (typeof file !== 'object' || file === null || !('cases' in file)) return null;
  return Array.isArray(file.cases) ? file.cases : null;
}

function refuse(io: Io, sentence: string): number {
  io.stderr(`${sentence}\n`);
  return BAD_INPUT;
}
