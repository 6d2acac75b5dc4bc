// Merging: of several fragments of one person one, from the first begin to the last end. Nothing that was written or
// coded is lost.

import type { CodeId } from '../ids.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Coding } from './coding.ts';
import { byTime, kindOf, type Fragment } from './fragment.ts';
import { FRAGMENT_LIMITS } from './limits.ts';

export interface Merge {
  /** Keeps the id and the age of the first. */
  readonly kept: Fragment;
  readonly gone: readonly Fragment[];
}

/**
 * `fragments`: of one author on one recording. The first name stays the name, other names go before their notes; of a
 * code that two of them have, the earliest coding stays. Moments merge only where they are at one time: a moment never
 * grows.
 */
export function mergeOf(fragments: readonly Fragment[]): Result<Merge> {
  const [first, ...gone] = fragments.toSorted(byTime);
  if (first === undefined || gone.length === 0) return refuse({ code: 'fragment.merge-needs-two' });
  const all = [first, ...gone];
  const moments = all.filter((one) => kindOf(one) === 'moment');
  const atOneTime = all.every(({ start, end }) => start === first.start && end === first.start);
  if (moments.length > 0 && !atOneTime) return refuse({ code: 'fragment.merge-moments' });
  const name = all.find((one) => one.name !== '')?.name ?? '';
  const kept: Fragment = {
    ...first,
    end: all.reduce((last, { end }) => (end > last ? end : last), first.end),
    name,
    note: all.flatMap((one) => wordsOf(one, name)).join('\n'),
    codings: united(all),
    starred: all.some(({ starred }) => starred),
  };
  const fits = kept.note.length <= FRAGMENT_LIMITS.note && kept.codings.length <= FRAGMENT_LIMITS.codings;
  return fits ? ok({ kept, gone }) : refuse({ code: 'fragment.merge-too-much' });
}

function wordsOf({ name, note }: Fragment, known: string): readonly string[] {
  return [name === known ? '' : name, note].filter((words) => words !== '');
}

function united(fragments: readonly Fragment[]): readonly Coding[] {
  const codings = new Map<CodeId, Coding>();
  for (const coding of fragments.flatMap((one) => one.codings)) {
    if (!codings.has(coding.codeId)) codings.set(coding.codeId, coding);
  }
  return [...codings.values()];
}
