// What is on its way to the vault, for "Alles bewaard · 14:32": the page says "saved" only of what the host
// has answered for.

import { useCallback, useState } from 'react';
import type { TrackSave } from '../workspace.ts';
import { afterAnswer, PASSING, type Standing } from './refusals-standing.ts';

export interface Saving {
  /** `failed`: a change was refused and not made good since, so what is shown in a field may not be what is kept. */
  readonly state: 'saved' | 'saving' | 'failed';
  /** UTC milliseconds of the last answer; null before the first. */
  readonly savedAt: number | null;
  readonly track: TrackSave;
  /** Something was typed and will be sent in a moment. Answers how to say that it was sent. */
  readonly hold: () => () => void;
}

/** `onSave` is told before each change is sent; it must stay the same function. */
export function useSaving(onSave: () => void): Saving {
  const [open, setOpen] = useState(0);
  const [standing, setStanding] = useState<Standing>(new Set());
  const [savedAt, setSavedAt] = useState<number | null>(null);

  const hold = useCallback(() => {
    setOpen((count) => count + 1);
    return () => setOpen((count) => count - 1);
  }, []);
  const track: TrackSave = useCallback(
    async (saving, subject = PASSING) => {
      onSave();
      const release = hold();
      try {
        const result = await saving;
        setStanding((now) => afterAnswer(now, subject, result.ok));
        if (result.ok) setSavedAt(Date.now());
        return result;
      } finally {
        release();
      }
    },
    [hold, onSave],
  );
  const settled = standing.size > 0 ? 'failed' : 'saved';
  return { state: open > 0 ? 'saving' : settled, savedAt, track, hold };
}
