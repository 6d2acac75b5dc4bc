// Saving: what is on its way to the vault, for "Alles bewaard · 14:32": the page says "saved" only of what the host has
// answered for. It stands outside React: with each change it turns twice, and only one word on the screen shows it.

import { createListeners } from '../../../api/listeners.ts';
import type { TrackSave } from '../workspace.ts';
import { afterAnswer, PASSING, type Standing } from './refusals-standing.ts';

export interface SavingStatus {
  /** `failed`: a change was refused and not made good since, so what is shown in a field may not be what is kept. */
  readonly state: 'saved' | 'saving' | 'failed';
  /** UTC milliseconds of the last answer; null before the first. */
  readonly savedAt: number | null;
}

export interface Saving {
  /** The same object until something changed. */
  readonly status: () => SavingStatus;
  readonly watch: (listener: () => void) => () => void;
  readonly track: TrackSave;
  /** Something was typed and will be sent in a moment. Answers how to say that it was sent. */
  readonly hold: () => () => void;
}

/** `onSave` is told before each change is sent. `clock`: UTC milliseconds. */
export function createSaving(onSave: () => void, clock: () => number): Saving {
  const listeners = createListeners<null>();
  let open = 0;
  let standing: Standing = new Set();
  let shown: SavingStatus = { state: 'saved', savedAt: null };

  const show = (savedAt: number | null): void => {
    const settled = standing.size > 0 ? 'failed' : 'saved';
    const state = open > 0 ? 'saving' : settled;
    if (state === shown.state && savedAt === shown.savedAt) return;
    shown = { state, savedAt };
    listeners.tell(null);
  };
  const hold = () => {
    open += 1;
    show(shown.savedAt);
    return () => {
      open -= 1;
      show(shown.savedAt);
    };
  };
  return {
    status: () => shown,
    watch: (listener) => listeners.add(() => listener()),
    hold,
    async track(saving, subject = PASSING) {
      onSave();
      const release = hold();
      try {
        const result = await saving;
        standing = afterAnswer(standing, subject, result.ok);
        if (result.ok) show(clock());
        return result;
      } finally {
        release();
      }
    },
  };
}
