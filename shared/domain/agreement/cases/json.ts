// Reading values of unknown shape out of a case file.

export type JsonObject = { readonly [key: string]: unknown };

/** A figure, a text, or nested figures: what a case answers. */
export type CaseResult = { readonly [key: string]: CaseValue };
export type CaseValue = number | string | null | readonly CaseValue[] | CaseResult;

/** The case asks for something that cannot be done; the message says what. */
export class CaseError extends Error {
  override readonly name = 'CaseError';
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectOf(value: unknown, name: string): JsonObject {
  if (isObject(value)) return value;
  throw new CaseError(`${name} is not an object`);
}

export function listOf(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new CaseError(`${name} is not a list`);
}

/** Beyond this size the squares and products of the formulas run out of the range of numbers. */
export const LARGEST_NUMBER = 1e60;

export function numberOf(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new CaseError(`${name} is not a number`);
  if (Math.abs(value) > LARGEST_NUMBER) throw new CaseError(`${name} is too large to compute with`);
  return value;
}

/** A number from low to high, both allowed. */
export function numberWithin(value: unknown, low: number, high: number, name: string): number {
  const number = numberOf(value, name);
  if (number >= low && number <= high) return number;
  throw new CaseError(`${name} is ${number}; it must lie from ${low} to ${high}`);
}

/** A whole number from low to high, both allowed. */
export function wholeNumberWithin(value: unknown, low: number, high: number, name: string): number {
  const number = numberWithin(value, low, high, name);
  if (Number.isInteger(number)) return number;
  throw new CaseError(`${name} is ${number}; it must be a whole number`);
}

export function textOf(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw new CaseError(`${name} is not a text`);
}

export function numbersOf(value: unknown, name: string): number[] {
  return listOf(value, name).map((item, index) => numberOf(item, `${name}[${index}]`));
}

export function numberRows(value: unknown, name: string): number[][] {
  return listOf(value, name).map((row, index) => numbersOf(row, `${name}[${index}]`));
}

/** One of the allowed words. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[], name: string): T {
  const found = allowed.find((word) => word === value);
  if (found !== undefined) return found;
  throw new CaseError(`${name} is none of ${allowed.join(', ')}`);
}

/** The value read, or the fallback where it is absent. */
export function optional<T>(value: unknown, read: (present: unknown) => T, fallback: T): T {
  return value === undefined || value === null ? fallback : read(value);
}
