// A countdown in whole seconds, for the wait after a wrong passphrase. The host holds to the wait by itself;
// this only says how long.

import { useEffect, useState } from 'react';

const SECOND_MS = 1000;

export function useCountdown(): { readonly seconds: number; readonly begin: (seconds: number) => void } {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (seconds <= 0) return;
    const timer = setTimeout(() => setSeconds(seconds - 1), SECOND_MS);
    return () => clearTimeout(timer);
  }, [seconds]);
  return { seconds, begin: (wait) => setSeconds(Math.max(0, Math.ceil(wait))) };
}
