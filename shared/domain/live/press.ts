// Press: what the key of a code does while a clock runs. A moment is marked; a state goes on, or off where it was on; in
// a group of which only one is on at a time, beginning the next ends the one before.

import { findCode, type BookContent } from '../code/codebook.ts';
import type { CodeId } from '../ids.ts';

/** A state that goes on, by whatever it is kept under. */
export interface Running<T> {
  readonly of: T;
  readonly codeId: CodeId;
}

export interface Pressed<T> {
  readonly ends: readonly T[];
  readonly begins: readonly CodeId[];
  readonly moments: readonly CodeId[];
}

/** `codeIds`: those of one key, pressed at once. What is not in the book does nothing. */
export function pressCodes<T>(
  content: BookContent,
  running: readonly Running<T>[],
  codeIds: readonly CodeId[],
): Pressed<T> {
  const codes = [...new Set(codeIds)].flatMap((id) => findCode(content, id) ?? []);
  const states = codes.filter(({ kind }) => kind === 'state').map(({ id }) => id);
  const isOn = (id: CodeId) => running.some(({ codeId }) => codeId === id);
  const begins = states.filter((id) => !isOn(id));
  const ousted = new Set(begins.flatMap((id) => rivalsOf(content, id)));
  const goes = (id: CodeId) => states.includes(id) || ousted.has(id);
  return {
    ends: running.filter(({ codeId }) => goes(codeId)).map(({ of }) => of),
    begins: begins.filter((id, index) => !rivalsOf(content, id).some((one) => begins.indexOf(one) > index)),
    moments: codes.filter(({ kind }) => kind === 'moment').map(({ id }) => id),
  };
}

/** The other codes of a group of which only one is on at a time. */
function rivalsOf({ groups }: BookContent, id: CodeId): readonly CodeId[] {
  const group = groups.find(({ codes }) => codes.some((code) => code.id === id));
  if (group?.exclusive !== true) return [];
  return group.codes.filter((code) => code.id !== id && code.kind === 'state').map((code) => code.id);
}
