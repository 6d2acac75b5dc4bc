// Changing a fragment: sent at once, tracked for "saved", a refusal told in words.

import { useCallback } from 'react';
import type { FragmentEdit } from '../../../../shared/domain/fragment/fragment.ts';
import type { FragmentId } from '../../../../shared/domain/ids.ts';
import { useClient } from '../../../api/client.ts';
import type { TrackSave } from '../workspace.ts';
import { useLatest } from './use-latest.ts';
import type { Notices } from './use-notices.ts';

/** Answers whether the host took it. */
export type EditFragment = (id: FragmentId, edit: FragmentEdit) => Promise<boolean>;

export function useEdit(track: TrackSave, notices: Notices): EditFragment {
  const client = useClient();
  const refuse = useLatest(notices.refuse);
  return useCallback(
    async (id, edit) => {
      const input = { ...edit, id };
      const fields = Object.keys(input).toSorted().join(' ');
      const result = await track(client.call('fragments.edit', input), `fragment ${id} ${fields}`);
      if (!result.ok) refuse.current(result.error);
      return result.ok;
    },
    [client, track, refuse],
  );
}
