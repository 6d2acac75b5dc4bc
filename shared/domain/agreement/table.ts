// Ratings: the one input shape of every coefficient that compares raters.

/** A score, or the name of a category. */
export type Rating = number | string;

/** Units (rows: recordings, fragments) × raters (columns); null where a rater did not score the unit. */
export type RatingTable<R extends Rating = number> = {
  readonly raterCount: number;
  readonly units: readonly (readonly (R | null)[])[];
};

/** Throws RangeError when the rows are not of equal length. */
export function ratingTable<R extends Rating>(units: readonly (readonly (R | null)[])[]): RatingTable<R> {
  const raterCount = units[0]?.length ?? 0;
  const ragged = units.findIndex((unit) => unit.length !== raterCount);
  if (ragged !== -1) throw new RangeError(`row ${ragged + 1} has another number of columns than row 1`);
  return { raterCount, units };
}

/** The ratings of one unit that are there. */
export function ratingsOf<R extends Rating>(unit: readonly (R | null)[]): R[] {
  return unit.filter((rating) => rating !== null);
}

/** Units that every rater rated (listwise deletion), and how many were dropped. */
export function completeUnits<R extends Rating>(table: RatingTable<R>): { rows: R[][]; dropped: number } {
  const rows = table.units.map((unit) => ratingsOf(unit)).filter((unit) => unit.length === table.raterCount);
  return { rows, dropped: table.units.length - rows.length };
}

/** The table of some of the raters, by column. */
export function columnsOf<R extends Rating>(
  table: RatingTable<R>,
  raters: readonly number[],
): RatingTable<R> {
  return {
    raterCount: raters.length,
    units: table.units.map((unit) => raters.map((rater) => unit[rater] ?? null)),
  };
}

/** The distinct ratings that occur, ascending: numbers by value, text by code unit. */
export function observedRatings<R extends Rating>(table: RatingTable<R>): R[] {
  const seen = new Set<R>();
  for (const unit of table.units) for (const rating of unit) if (rating !== null) seen.add(rating);
  return [...seen].toSorted(compareRatings);
}

export function compareRatings(a: Rating, b: Rating): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
