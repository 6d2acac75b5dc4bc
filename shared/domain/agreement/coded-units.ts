// Pairable ratings as numbers in flat arrays: what alpha is computed on.
import { indices } from './indexed.ts';
import { compareRatings, type Rating, type RatingTable } from './table.ts';

/**
 * Unit u holds the values codes[i], tallies[i] times each, i = starts[u] … starts[u + 1] − 1. In the loops that read
 * these arrays `?? 0` stands for a place outside, which there is none of.
 */
export type CodedUnits = {
  /** Ascending, with those of rows that came out empty; a code is a place in this list. */
  readonly values: readonly Rating[];
  readonly starts: Int32Array;
  readonly codes: Int32Array;
  readonly tallies: Int32Array;
  /** Ratings per unit: 0, or at least 2. */
  readonly sizes: Int32Array;
};

/** Units that hold the same values equally often are of one kind. */
export type UnitKinds = {
  /** One unit of each kind. */
  readonly units: CodedUnits;
  /** Per row of the table its kind. */
  readonly kindOf: Int32Array;
};

/** Every row of the table is a unit; a row with fewer than two ratings becomes an empty one. */
export function codeUnits(table: RatingTable<Rating>): CodedUnits {
  const { units, raterCount } = table;
  const places = new Map<Rating, number>();
  const raw = new Int32Array(units.length * raterCount);
  const sizes = new Int32Array(units.length);
  units.forEach((unit, u) => {
    const first = u * raterCount;
    let next = first;
    for (const rating of unit) {
      if (rating === null) continue;
      let place = places.get(rating);
      if (place === undefined) places.set(rating, (place = places.size));
      raw[next] = place;
      next += 1;
    }
    sizes[u] = next - first < 2 ? 0 : next - first;
  });
  const found = [...places.keys()];
  const order = indices(found.length).toSorted((i, j) => compareRatings(found[i] ?? 0, found[j] ?? 0));
  const codeOf = new Int32Array(found.length);
  order.forEach((place, code) => {
    codeOf[place] = code;
  });
  return { values: order.map((place) => found[place] ?? 0), ...runsOf(raw, raterCount, sizes, codeOf) };
}

/** Brings the places of each unit in order of their codes and counts the equal ones. */
function runsOf(
  raw: Int32Array,
  stride: number,
  sizes: Int32Array,
  codeOf: Int32Array,
): Pick<CodedUnits, 'starts' | 'codes' | 'tallies' | 'sizes'> {
  const codes = new Int32Array(raw.length);
  const tallies = new Int32Array(raw.length);
  const starts = new Int32Array(sizes.length + 1);
  let end = 0;
  for (let u = 0; u < sizes.length; u += 1) {
    const start = end;
    const last = u * stride + (sizes[u] ?? 0);
    for (let i = u * stride; i < last; i += 1) {
      const code = codeOf[raw[i] ?? 0] ?? 0;
      let run = end;
      while (run > start && (codes[run - 1] ?? 0) > code) run -= 1;
      if (run > start && codes[run - 1] === code) {
        tallies[run - 1] = (tallies[run - 1] ?? 0) + 1;
        continue;
      }
      for (let later = end; later > run; later -= 1) {
        codes[later] = codes[later - 1] ?? 0;
        tallies[later] = tallies[later - 1] ?? 0;
      }
      codes[run] = code;
      tallies[run] = 1;
      end += 1;
    }
    starts[u + 1] = end;
  }
  return { starts, codes: codes.slice(0, end), tallies: tallies.slice(0, end), sizes };
}

/** Puts equal units together: a resample then only has to count how often each kind is drawn. */
export function kindsOf({ values, starts, codes, tallies, sizes }: CodedUnits): UnitKinds {
  const kinds = new Map<string, number>();
  const examples: number[] = [];
  const kindOf = new Int32Array(sizes.length);
  for (let u = 0; u < sizes.length; u += 1) {
    const [from, to] = [starts[u] ?? 0, starts[u + 1] ?? 0];
    const key = `${codes.subarray(from, to).join()};${tallies.subarray(from, to).join()}`;
    const kind = kinds.get(key) ?? kinds.size;
    if (kind === kinds.size) {
      kinds.set(key, kind);
      examples.push(u);
    }
    kindOf[u] = kind;
  }
  const pick = (list: Int32Array): Int32Array =>
    Int32Array.from(examples.flatMap((u) => [...list.subarray(starts[u], starts[u + 1])]));
  const ends = new Int32Array(examples.length + 1);
  examples.forEach((u, kind) => {
    ends[kind + 1] = (ends[kind] ?? 0) + (starts[u + 1] ?? 0) - (starts[u] ?? 0);
  });
  const units = {
    values,
    starts: ends,
    codes: pick(codes),
    tallies: pick(tallies),
    sizes: Int32Array.from(examples, (u) => sizes[u] ?? 0),
  };
  return { units, kindOf };
}
