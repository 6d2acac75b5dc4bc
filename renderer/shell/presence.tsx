// Presence: tells the host, now and then, that somebody is at the page, and says so in time when the vault is about
// to be locked. A key, the mouse, a touch, and a film that plays in sight all count.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { usePreferences } from '../state/preferences.tsx';
import styles from './presence.module.css';

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'timeupdate'] as const;
const TELL_EVERY_MS = 15_000;
const LOOK_EVERY_MS = 1_000;
const WARN_BEFORE_MS = 30_000;
const MS_PER_MINUTE = 60_000;

export function Presence() {
  const t = useTranslations('shell.lockSoon');
  const minutes = usePreferences()?.lockAfter ?? 10;
  const { lockSoon, stir } = usePresence(minutes * MS_PER_MINUTE);
  return (
    <div role="status" className={styles['place']}>
      {lockSoon && (
        <Notice tone="warning">
          <p>{t('text')}</p>
          <Button onPress={stir}>{t('stay')}</Button>
        </Notice>
      )}
    </div>
  );
}

/** `lockSoon`: the host will lock within half a minute unless somebody stirs. */
function usePresence(limitMs: number) {
  const { run } = useCommand('program.stir');
  const seen = useRef({ at: 0, told: 0 });
  const [lockSoon, setLockSoon] = useState(false);
  const tell = useCallback(() => {
    seen.current.told = Date.now();
    void run({});
  }, [run]);

  useEffect(() => {
    seen.current = { at: Date.now(), told: 0 };
    const look = () => {
      const { at, told } = seen.current;
      if (at > told && Date.now() - told >= TELL_EVERY_MS) tell();
      setLockSoon(Date.now() - at >= limitMs - WARN_BEFORE_MS);
    };
    const note = (event: Event) => {
      // A film that plays on behind another window is watched by nobody.
      if (event.type === 'timeupdate' && document.hidden) return;
      seen.current.at = Date.now();
    };
    // In the capturing phase: what a control keeps to itself is a sign of life too.
    for (const sign of SIGNS) document.addEventListener(sign, note, { capture: true, passive: true });
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      for (const sign of SIGNS) document.removeEventListener(sign, note, { capture: true });
      clearInterval(timer);
    };
  }, [tell, limitMs]);

  /** Also without a key or a pointer before it: assistive technology presses a button by itself. */
  const stir = () => {
    seen.current.at = Date.now();
    tell();
    setLockSoon(false);
  };
  return { lockSoon, stir };
}
