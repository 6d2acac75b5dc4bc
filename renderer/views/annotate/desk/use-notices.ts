// Notices: one short message at a time, with a way back where there is one. It goes by itself. What those who look
// see for themselves is only said, to those who listen.

import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from '../../../../shared/domain/refusals.ts';
import { useRefusalWords } from '../../../messages/refusals.ts';

export interface Notice {
  readonly text: string;
  readonly tone: 'calm' | 'refused';
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Notices {
  readonly shown: Notice | null;
  readonly show: (notice: Notice) => void;
  readonly refuse: (refusal: Refusal) => void;
  /** For those who listen only, when they are not being told something else. */
  readonly say: (text: string) => void;
  readonly said: string;
  readonly close: () => void;
}

/** Long enough to read and to reach the button. */
const SHOWN_MS = 10_000;

export function useNotices(): Notices {
  const words = useRefusalWords();
  const [shown, setShown] = useState<Notice | null>(null);
  useEffect(() => {
    if (shown === null) return undefined;
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const [said, say] = useState('');
  const close = useCallback(() => setShown(null), []);
  const refuse = (refusal: Refusal) => {
    const { happened, safe, next } = words(refusal);
    setShown({ text: [happened, safe, next].filter(Boolean).join(' '), tone: 'refused' });
  };
  return { shown, show: setShown, refuse, say, said, close };
}
