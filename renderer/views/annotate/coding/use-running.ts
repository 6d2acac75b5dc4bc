// What runs, shown at once: the host is told of each key in turn, and until it has answered the page goes by the same
// rules as the host.

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Pressed } from '../../../../shared/contract/coding.ts';
import type { Ongoing } from '../../../../shared/domain/coding/press.ts';
import type { RunningState } from '../../../../shared/domain/coding/running-state.ts';
import type { RecordingId } from '../../../../shared/domain/ids.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { queryKey } from '../../../api/cache.ts';
import { useQuery } from '../../../api/use-query.ts';

const NONE: readonly RunningState[] = [];

export interface RunningNow {
  readonly shown: readonly Ongoing[];
  /** The newest, also between two renders. */
  readonly newest: () => readonly Ongoing[];
  /** Shows `ahead` until the host has answered what it is asked after everything before it. */
  readonly send: (ahead: readonly Ongoing[], ask: () => Promise<Result<Pressed>>) => Promise<Result<Pressed>>;
}

export function useRunningStates(recordingId: RecordingId): RunningNow {
  const cache = useQueryClient();
  const answer = useQuery('coding.running', { recordingId });
  const [ahead, setAhead] = useState<readonly Ongoing[] | null>(null);
  const newestAhead = useRef<readonly Ongoing[] | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);

  const send = useCallback<RunningNow['send']>(
    async (next, ask) => {
      newestAhead.current = next;
      setAhead(next);
      waiting.current += 1;
      const asked = last.current.then(ask);
      last.current = asked.catch(() => null);
      try {
        const result = await asked;
        if (result.ok) {
          cache.setQueryData(queryKey('coding.running', { recordingId }), result.value.running);
        }
        return result;
      } finally {
        waiting.current -= 1;
        if (waiting.current === 0) {
          newestAhead.current = null;
          setAhead(null);
        }
      }
    },
    [cache, recordingId],
  );
  const host = answer.status === 'ready' ? answer.value : NONE;
  const told = () => cache.getQueryData<typeof NONE>(queryKey('coding.running', { recordingId })) ?? NONE;
  return { shown: ahead ?? host, newest: () => newestAhead.current ?? told(), send };
}
