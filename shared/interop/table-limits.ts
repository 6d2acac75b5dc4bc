// How large a table of ratings may be. More than any study of this field holds, and little enough to be read at
// once on a modest machine.

/** Lines of the file below the header. */
export const MAX_ROWS = 100_000;

export const MAX_RATERS = 50;

/** 50 raters × 100,000 rows of scores with two decimals take half of it. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * Rows × pairs of raters: a report keeps every pair's differences by row. At the limit it takes about a minute and
 * less than a gigabyte; twenty raters may have ten thousand rows.
 */
export const MAX_COMPARISONS = 2_000_000;

/** Up to so many rows the resamples take seconds; nobody waits minutes for what they did not ask. */
export const MAX_ROWS_RESAMPLED = 5_000;

const RESAMPLES = 2_000;

/** How many resamples are drawn for the intervals of a table when nobody says how many. */
export function resamplesFor(rows: number): number {
  return rows > MAX_ROWS_RESAMPLED ? 0 : RESAMPLES;
}
