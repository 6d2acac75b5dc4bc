// How a sentence names a column and repeats a cell, in any language.

const SHORT = 40;

/** A cell may hold a whole letter; enough of it to find it back. */
export function short(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
}

/** "3", or "3 (Anna)" where the header names the column. */
export function named(column: number, name: string | null): string {
  return name === null ? String(column) : `${column} (${short(name)})`;
}
