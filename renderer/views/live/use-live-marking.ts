// What the desk of a live session sends to the vault: one after the other, so that two quick presses of one key are on
// and off. Whatever is refused is said, with what was pressed.

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CodeId } from '../../../shared/domain/ids.ts';
import type { ClockGap } from '../../../shared/domain/live/live-clock.ts';
import type { LiveSession } from '../../../shared/domain/live/live-session.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Micros } from '../../../shared/domain/time.ts';
import { useClient } from '../../api/client.ts';
import type { Stopwatch } from './use-stopwatch.ts';

export interface LiveMarking {
  readonly press: (codeIds: readonly CodeId[], at: Micros) => void;
  readonly mark: (at: Micros, note: string) => void;
  readonly undo: () => void;
  readonly end: (length: Micros) => Promise<boolean>;
  readonly saving: boolean;
  readonly refusal: Refusal | null;
}

export function useLiveMarking({ id }: LiveSession, { timeAt, gap }: Stopwatch): LiveMarking {
  const client = useClient();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const ended = useRef(false);
  const [waiting, setWaiting] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (ask: () => Promise<Result<unknown>>): Promise<boolean> => {
    setWaiting((count) => count + 1);
    const asked = last.current.then(ask);
    last.current = asked.catch(() => undefined);
    try {
      const result = await asked;
      setRefusal(result.ok ? null : result.error);
      return result.ok;
    } finally {
      setWaiting((count) => count - 1);
    }
  };
  const end = (at: Micros): Promise<boolean> => {
    ended.current = true;
    return send(() => client.call('live.end', { id, length: at }));
  };
  // Whoever goes elsewhere in the program ends the session there and then.
  const leave = useEffectEvent(() => {
    if (!ended.current) void end(timeAt());
  });
  useEffect(() => () => leave(), []);
  const keepGap = useEffectEvent((found: ClockGap) => {
    queueMicrotask(() => void send(() => client.call('live.noteGap', { id, ...found })));
  });
  useEffect(() => {
    if (gap !== null) keepGap(gap);
  }, [gap]);
  return {
    press: (codeIds, at) => void send(() => client.call('live.press', { id, codeIds: [...codeIds], at })),
    mark: (at, note) => void send(() => client.call('live.mark', { id, at, note })),
    undo: () => void send(() => client.call('history.undo', { place: { live: id } })),
    end,
    saving: waiting > 0,
    refusal,
  };
}
