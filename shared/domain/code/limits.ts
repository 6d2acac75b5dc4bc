// How much fits in a code book: far more than anybody can mark with, little enough to keep a screen and a file whole.

export const BOOK_LIMITS = {
  groups: 30,
  codes: 200,
  modifiers: 10,
  options: 30,
  links: 100,
  /** Characters of a name. */
  name: 80,
  /** Characters of what a book is for, and of a note with a version. */
  about: 1000,
  /** Signs beside a colour. */
  letter: 2,
  /** Characters of an answer in words. */
  textAnswer: 500,
  /** Characters of all of it together, as JSON without spaces. */
  whole: 150_000,
  /** Characters of a file; the largest book takes less, laid out for reading as it is. */
  file: 900_000,
  /** The largest number, either way, that can be asked for. */
  number: 1_000_000,
} as const;
