// The ratings of a case: a matrix written out, or one made by a generator.
import { DEFAULT_LEVEL } from '../figure.ts';
import { generateRatings } from '../rating-generator.ts';
import { indices } from '../indexed.ts';
import { LARGEST_SEED } from '../random.ts';
import { observedRatings, type Rating, type RatingTable, ratingTable } from '../table.ts';
import { agreementWeights, type WeightMatrix, WEIGHTINGS } from '../weights.ts';
import {
  CaseError,
  type JsonObject,
  listOf,
  numberOf,
  numberRows,
  numbersOf,
  objectOf,
  oneOf,
  optional,
  wholeNumberWithin,
} from './json.ts';

/** Numbers, or all text as soon as one cell is text. */
export function ratingsInput(input: JsonObject): RatingTable<Rating> {
  if (input['generator'] !== undefined) return generated(objectOf(input['generator'], 'generator'));
  const cells = listOf(input['matrix'], 'matrix').map((row, i) =>
    listOf(row, `matrix[${i}]`).map((cell, j) => ratingOf(cell, `matrix[${i}][${j}]`)),
  );
  const isText = cells.some((row) => row.some((cell) => typeof cell === 'string'));
  const asText = (cell: Rating | null): Rating | null => (cell === null ? null : String(cell));
  return ratingTable(isText ? cells.map((row) => row.map(asText)) : cells);
}

export function numericRatings(input: JsonObject): RatingTable {
  const table = ratingsInput(input);
  const units = table.units.map((unit) =>
    unit.map((rating) =>
      optional(rating, (value): number | null => numberOf(value, `"${String(value)}"`), null),
    ),
  );
  return { raterCount: table.raterCount, units };
}

export function levelOption(options: JsonObject): number {
  const level = optional(options['conf_level'], (value) => numberOf(value, 'conf_level'), DEFAULT_LEVEL);
  if (level > 0 && level < 1) return level;
  throw new CaseError(`conf_level is ${level}; it must lie between 0 and 1`);
}

/** The categories of the instrument, else those that occur. */
export function categoriesOption(options: JsonObject, table: RatingTable<Rating>): Rating[] {
  const listed = optional(
    options['categories'],
    (value) => listOf(value, 'categories').map(categoryOf),
    null,
  );
  if (listed === null) return observedRatings(table);
  const isText = table.units.some((unit) => unit.some((rating) => typeof rating === 'string'));
  const categories = isText ? listed.map(String) : listed;
  const twice = categories.find((category, index) => categories.indexOf(category) !== index);
  if (twice !== undefined) throw new CaseError(`categories has ${twice} twice`);
  return categories;
}

/** A name of weights, or a q × q matrix of agreement weights. */
export function weightsOption(options: JsonObject, categories: readonly Rating[]): WeightMatrix {
  const weights = options['weights'];
  if (!Array.isArray(weights)) {
    return agreementWeights(
      categories,
      optional(weights, (word) => oneOf(word, WEIGHTINGS, 'weights'), 'none'),
    );
  }
  const matrix = numberRows(weights, 'weights');
  if (matrix.length === categories.length && matrix.every((row) => row.length === categories.length))
    return matrix;
  throw new CaseError(`weights is not ${categories.length} by ${categories.length}`);
}

export function isUnweighted(options: JsonObject): boolean {
  return options['weights'] === undefined || options['weights'] === null || options['weights'] === 'none';
}

/** What a generator is asked to make at most. */
const MOST_UNITS = 1_000_000;
const MOST_RATERS = 1_000;

/** A seed of the Lehmer generator. */
export function seedOf(value: unknown, name: string): number {
  return wholeNumberWithin(value, 1, LARGEST_SEED, name);
}

function generated(spec: JsonObject): RatingTable {
  const k = wholeNumberWithin(spec['k'], 1, MOST_RATERS, 'generator.k');
  const number = (key: string): number => numberOf(spec[key], `generator.${key}`);
  return generateRatings({
    seed: seedOf(spec['seed'], 'generator.seed'),
    n: wholeNumberWithin(spec['n'], 0, MOST_UNITS, 'generator.n'),
    k,
    lo: number('lo'),
    hi: number('hi'),
    spread: optional(spec['spread'], (value) => numberOf(value, 'generator.spread'), 1),
    bias: optional(
      spec['bias'],
      (value) => numbersOf(value, 'generator.bias'),
      indices(k).map(() => 0),
    ),
    missing: optional(spec['missing'], (value) => numberOf(value, 'generator.missing'), 0),
  });
}

function ratingOf(cell: unknown, name: string): Rating | null {
  return cell === null || typeof cell === 'string' ? cell : numberOf(cell, name);
}

function categoryOf(value: unknown): Rating {
  return typeof value === 'string' ? value : numberOf(value, 'a category');
}
