// Columns: how values of the domain stand in database cells, and the parsers that bring them back.
// Rows are parsed, not trusted: a row that does not hold what the domain means is a bug or damage, and throws.

import { z } from 'zod';
import { asId, type AnyId, type NamedId } from '../../shared/domain/ids.ts';
import { micros } from '../../shared/domain/time.ts';

type Identifier = AnyId | NamedId;

export function id<T extends Identifier>() {
  return z.string().transform((text) => asId<T>(text));
}

/** A list of ids, kept as JSON text. */
export function idList<T extends Identifier>() {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(id<T>()));
}

export const flag = z.literal([0, 1]).transform((cell) => cell === 1);

/** Whole microseconds on a film. */
export const filmTime = z.int().transform(micros);

export function flagCell(value: boolean): number {
  return value ? 1 : 0;
}

export function listCell(ids: readonly string[]): string {
  return JSON.stringify(ids);
}
