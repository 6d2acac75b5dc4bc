// Draft: text that is being typed. It is sent after a short rest, on leaving the field, and when the field or
// the page goes away, so that nothing typed is lost.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Saving } from './use-saving.ts';

export interface Draft {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly flush: () => void;
}

const REST_MS = 600;

/** `saved` is the host's text; `save` sends a new one. */
export function useDraft(saved: string, save: (text: string) => void, hold: Saving['hold']): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const unsent = useRef<{ text: string; release: () => void; timer: ReturnType<typeof setTimeout> } | null>(
    null,
  );
  const send = useRef(save);
  send.current = save;

  const flush = useCallback(() => {
    const { current } = unsent;
    if (current === null) return;
    unsent.current = null;
    clearTimeout(current.timer);
    send.current(current.text);
    current.release();
  }, []);
  const change = useCallback(
    (text: string) => {
      setTyped(text);
      const release = unsent.current?.release ?? hold();
      clearTimeout(unsent.current?.timer);
      unsent.current = { text, release, timer: setTimeout(flush, REST_MS) };
    },
    [flush, hold],
  );

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      flush();
    };
  }, [flush]);
  // Once the host says the same (or, after an undo, something else), its word counts.
  useEffect(() => {
    if (unsent.current === null) setTyped(null);
  }, [saved]);

  return { text: typed ?? saved, change, flush };
}
