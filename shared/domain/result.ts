// Result: what a rule answers. A refusal is an expected "no" and travels as data; a bug is thrown.

import type { Refusal } from './refusals.ts';

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly error: Refusal };
export type Result<T> = Ok<T> | Refused;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refuse(error: Refusal): Refused {
  return { ok: false, error };
}

/** Closes a switch over a union: adding a member makes every such switch fail to compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
