// Splitting where the film stands: those of the given fragments that the film is in.

import { canSplit } from '../../../../shared/domain/fragment/split.ts';
import type { FragmentId } from '../../../../shared/domain/ids.ts';
import { useDesk } from '../desk/desk.ts';

export function useSplit(): (ids: readonly FragmentId[]) => void {
  const { fragments, player, notices } = useDesk();
  return (ids) => {
    const at = player.moment().time;
    const here = ids.filter((id) => {
      const fragment = fragments.find(id)?.fragment;
      return fragment !== undefined && canSplit(fragment, at);
    });
    if (here.length === 0) notices.refuse({ code: 'fragment.split-outside' });
    else fragments.several.split(here, at);
  };
}
