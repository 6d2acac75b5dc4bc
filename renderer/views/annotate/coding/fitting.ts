// Which fragments a mark can be tied to: those with a fitting code that began before it, the nearest first.

import type { CodeId, FragmentId } from '../../../../shared/domain/ids.ts';
import type { Micros } from '../../../../shared/domain/time.ts';
import type { ShownFragment } from '../workspace.ts';

/** More than these are not looked for by ear and eye. */
const MOST_OFFERED = 4;

/** `all` in order of time. Somebody else's cannot be tied to. */
export function fittingBefore(
  all: readonly ShownFragment[],
  to: readonly CodeId[],
  { id, time }: { readonly id: FragmentId; readonly time: Micros },
): readonly ShownFragment[] {
  const found: ShownFragment[] = [];
  for (let at = all.length - 1; at >= 0 && found.length < MOST_OFFERED; at -= 1) {
    const one = all[at];
    if (one === undefined || !one.mine || one.fragment.id === id || one.fragment.start > time) continue;
    if (one.fragment.codings.some(({ codeId }) => to.includes(codeId))) found.push(one);
  }
  return found;
}
