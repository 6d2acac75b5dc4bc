// Draft: text that is being typed. It is sent after a short rest, on leaving the field, and when the field or
// the page goes away, so that nothing typed is lost.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useLatest } from './use-latest.ts';
import type { Saving } from './use-saving.ts';

export interface Draft {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly flush: () => void;
}

interface Typed {
  readonly text: string;
  readonly sent: boolean;
}

interface Unsent {
  readonly text: string;
  readonly release: () => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

const REST_MS = 600;

/** `saved` is the host's text; `save` sends a new one. */
export function useDraft(saved: string, save: (text: string) => void, hold: Saving['hold']): Draft {
  const [typed, setTyped] = useState<Typed | null>(null);
  const unsent = useRef<Unsent | null>(null);
  const send = useLatest(save);
  useHostsWord(saved, () => setTyped((now) => (now?.sent === true ? null : now)));

  const flush = useCallback(() => {
    const { current } = unsent;
    if (current === null) return;
    unsent.current = null;
    clearTimeout(current.timer);
    setTyped({ text: current.text, sent: true });
    send.current(current.text);
    current.release();
  }, [send]);
  const change = useCallback(
    (text: string) => {
      setTyped({ text, sent: false });
      const release = unsent.current?.release ?? hold();
      clearTimeout(unsent.current?.timer);
      unsent.current = { text, release, timer: setTimeout(flush, REST_MS) };
    },
    [flush, hold],
  );
  useFlushOnLeaving(flush);
  return { text: typed?.text ?? saved, change, flush };
}

/** Once the host's text changes (our own, or after an undo), its word counts. */
function useHostsWord(saved: string, accept: () => void): void {
  const [seen, setSeen] = useState(saved);
  if (seen === saved) return;
  setSeen(saved);
  accept();
}

function useFlushOnLeaving(flush: () => void): void {
  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      flush();
    };
  }, [flush]);
}
