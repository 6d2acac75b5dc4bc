// The fragments of a recording, kept up to date by asking only for what is new: with ten thousand of them, a mark
// must not fetch ten thousand.

import { useQuery as useCachedQuery, useQueryClient } from '@tanstack/react-query';
import type { FragmentChanges } from '../../shared/contract/fragments.ts';
import { byTime, type Fragment } from '../../shared/domain/fragment/fragment.ts';
import type { RecordingId } from '../../shared/domain/ids.ts';
import { queryKey } from './cache.ts';
import { useClient } from './client.ts';
import { answerOf, Refused, type Answer } from './use-query.ts';

interface Known {
  /** Number of the asking that this is the answer to. */
  readonly asking: number;
  /** In reading order. */
  readonly list: readonly Fragment[];
}

export function useFragmentList(recordingId: RecordingId): Answer<readonly Fragment[]> {
  const client = useClient();
  const cache = useQueryClient();
  const key = queryKey('fragments.changes', { recordingId });
  const query = useCachedQuery<Known>({
    queryKey: key,
    queryFn: async () => {
      const known = cache.getQueryData<Known>(key) ?? null;
      const since = known?.asking ?? null;
      const asking = (since ?? 0) + 1;
      const result = await client.call('fragments.changes', { recordingId, asking, since });
      if (!result.ok) throw new Refused(result.error);
      return { asking, list: withNews(known?.list ?? [], result.value) };
    },
    // What changed is known; comparing all with all would cost more than it saves.
    structuralSharing: false,
    throwOnError: (error) => !(error instanceof Refused),
  });
  const answer = answerOf(query);
  return answer.status === 'ready' ? { status: 'ready', value: answer.value.list } : answer;
}

export function withNews(
  list: readonly Fragment[],
  { all, fragments, gone }: FragmentChanges,
): readonly Fragment[] {
  if (all) return fragments;
  const replaced = new Set([...gone, ...fragments.map(({ id }) => id)]);
  return [...list.filter(({ id }) => !replaced.has(id)), ...fragments].toSorted(byTime);
}
