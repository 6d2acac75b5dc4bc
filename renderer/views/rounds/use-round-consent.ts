// What the families say about the recordings chosen for a round, before it is made; the host asks once more.

import type { RecordingRow } from '../../../shared/contract/recordings.ts';
import { opensWithReason } from '../../../shared/domain/consent/use-gate.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { useQuery } from '../../api/use-query.ts';

export interface RoundConsent {
  /** Codes of recordings of which nothing was written down: a reason opens them. */
  readonly unasked: readonly string[];
  /** Codes of recordings that no reason opens. */
  readonly closed: readonly string[];
}

export function useRoundConsent(rows: readonly RecordingRow[], chosen: readonly RecordingId[]): RoundConsent {
  const overview = useQuery('consents.overview', { purpose: 'scoring' });
  const states = new Map(
    overview.status === 'ready' ? overview.value.map(({ recordingId, state }) => [recordingId, state]) : [],
  );
  const codes = (wanted: 'unasked' | 'closed') =>
    rows
      .map(({ recording }) => recording)
      .filter(({ id }) => {
        const state = states.get(id) ?? 'given';
        if (!chosen.includes(id) || state === 'given') return false;
        return opensWithReason(state) === (wanted === 'unasked');
      })
      .map(({ code }) => code);
  return { unasked: codes('unasked'), closed: codes('closed') };
}
