// Row window: which rows of a long list are in sight. Rows are alike in height, so that this is arithmetic.

export interface RowWindow {
  /** From `first` to before `end`. */
  readonly first: number;
  readonly end: number;
}

/** Beyond what is in sight, so that a quick scroll shows no gap. */
const MARGIN_ROWS = 4;

/** Heights in CSS pixels. */
export function windowOf(scrolled: number, height: number, rowHeight: number, count: number): RowWindow {
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - MARGIN_ROWS);
  const end = Math.min(count, Math.ceil((scrolled + height) / rowHeight) + MARGIN_ROWS);
  return { first: Math.min(first, end), end };
}

/** How far to scroll so that the whole row is in sight; as it is when it is already. */
export function scrolledTo(row: number, scrolled: number, height: number, rowHeight: number): number {
  const top = row * rowHeight;
  if (top < scrolled) return top;
  return Math.max(scrolled, top + rowHeight - height);
}
