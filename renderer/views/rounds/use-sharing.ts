// Working material that the people of a round are going to see: what it becomes by that is decided before the round is
// made; the host asks once more.

import { useState } from 'react';
import type { SharingDecision } from '../../../shared/contract/retention.ts';
import type { ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';

export interface Sharing {
  /** Codes of recordings about which nobody decided. */
  readonly undecided: readonly string[];
  readonly becomes: SharingDecision['becomes'];
  readonly reason: string;
  readonly change: (change: Partial<Pick<SharingDecision, 'becomes' | 'reason'>>) => void;
  readonly isReady: boolean;
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  /** False where it was refused. */
  readonly decide: () => Promise<boolean>;
}

export function useSharing(recordingIds: readonly RecordingId[], raterIds: readonly ProfileId[]): Sharing {
  const asked = { recordingIds: [...recordingIds], raterIds: [...raterIds] };
  const answer = useQuery('retention.undecided', asked);
  const deciding = useCommand('retention.decideSharing');
  const [decision, setDecision] = useState<Pick<SharingDecision, 'becomes' | 'reason'>>({
    becomes: 'file',
    reason: '',
  });
  const found = answer.status === 'ready' ? answer.value : [];
  return {
    ...decision,
    undecided: found.map(({ code }) => code),
    change: (change) => setDecision({ ...decision, ...change }),
    isReady: answer.status === 'ready' && (found.length === 0 || decision.reason.trim() !== ''),
    pending: deciding.pending,
    refusal: deciding.refusal,
    async decide() {
      if (found.length === 0) return true;
      const ids = found.map(({ recordingId }) => recordingId);
      return (await deciding.run({ recordingIds: ids, ...decision })).ok;
    },
  };
}
