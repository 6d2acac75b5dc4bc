// A first column of numbers that looks like a numbering of the rows, though its heading does not say so.

import type { Line, Separator } from './csv-lines.ts';
import { numberOf } from './rating-cell.ts';
import type { RatingsProblem } from './ratings-problem.ts';

/** With fewer rows, scores that happen to go up one by one are nothing special. */
const LEAST_ROWS_TO_COUNT = 5;
/** So many times the span of all scores, and so many points at least, lies no score from the others. */
const FAR_IN_SPANS = 3;
const FAR_IN_POINTS = 20;

/**
 * Numbers that go up one by one from row to row, or different whole numbers far from all others in the table. They
 * would count as the scores of a rater, and every figure would be wrong without a word.
 */
export function numberingProblem(
  header: Line | undefined,
  body: readonly Line[],
  separator: Separator,
): RatingsProblem | null {
  const first = body.map(({ fields }) => numberOf(fields[0] ?? '', separator));
  const numbers = first.filter((value) => value !== null);
  if (numbers.length < first.length || !numbers.every(Number.isInteger)) return null;
  if (isOneOfSeries(header)) return null;
  if (!countsUp(numbers) && !isFarFrom(othersIn(body, separator), numbers)) return null;
  const name = header?.fields[0] ?? '';
  return { kind: 'numbered-rows', name: name === '' ? null : name };
}

/** Called like its neighbour but for a number, as in "rater 1;rater 2": one of the raters. */
function isOneOfSeries(header: Line | undefined): boolean {
  const [first, second] = (header?.fields ?? []).map((name) => name.replaceAll(/\d+/gu, '#'));
  return first !== undefined && first.includes('#') && first === second;
}

function countsUp(numbers: readonly number[]): boolean {
  const [start = 0] = numbers;
  return numbers.length >= LEAST_ROWS_TO_COUNT && numbers.every((value, row) => value === start + row);
}

interface Span {
  readonly low: number;
  readonly high: number;
}

function isFarFrom({ low, high }: Span, numbers: readonly number[]): boolean {
  if (low > high || new Set(numbers).size < numbers.length) return false;
  const far = Math.max(FAR_IN_POINTS, FAR_IN_SPANS * (high - low));
  return numbers.every((value) => value > high + far || value < low - far);
}

function othersIn(body: readonly Line[], separator: Separator): Span {
  let low = Infinity;
  let high = -Infinity;
  for (const { fields } of body) {
    for (const field of fields.slice(1)) {
      const value = numberOf(field, separator);
      if (value === null) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return { low, high };
}
