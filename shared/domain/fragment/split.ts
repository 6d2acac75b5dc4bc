// Splitting: of one fragment two that meet at a time within it. Both keep the name, the codes and the star; the note,
// the id and with it the links stay with the first.

import type { FragmentId } from '../ids.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Micros } from '../time.ts';
import type { Fragment } from './fragment.ts';

export interface Split {
  readonly first: Fragment;
  readonly second: Fragment;
}

export interface SecondHalf {
  readonly id: FragmentId;
  /** UTC milliseconds. */
  readonly createdAt: number;
}

export function splitOf(fragment: Fragment, at: Micros, second: SecondHalf): Result<Split> {
  if (!canSplit(fragment, at)) return refuse({ code: 'fragment.split-outside' });
  return ok({ first: { ...fragment, end: at }, second: { ...fragment, ...second, start: at, note: '' } });
}

/** Neither half is empty, and a moment has no halves. */
export function canSplit({ start, end }: Pick<Fragment, 'start' | 'end'>, at: Micros): boolean {
  return start < at && at < end;
}
