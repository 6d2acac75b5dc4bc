// GoToField: the time read-out, which is also where a time can be typed.

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { clampTime } from '../../../../shared/domain/time.ts';
import { wholeOf } from '../../../../shared/domain/recording/recording.ts';
import { KeyHint } from '../../../components/key-cap.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { useSlowMoment } from '../../../player/use-player.ts';
import { useDesk } from '../desk/desk.ts';
import { focusOn, GO_TO_ID, STAGE_ID } from '../stage/places.ts';
import { readTime } from './read-time.ts';
import styles from './transport.module.css';

export function GoToField() {
  const t = useTranslations('annotate.transport');
  const names = useTranslations('actions.player');
  const format = useFormats();
  const { player, opened } = useDesk();
  const { time } = useSlowMoment(player);
  const [typed, setTyped] = useState<string | null>(null);
  // The clock stands still while the field has focus: a time that changed would take the selection with it, and what is
  // typed would come after the old time instead of in its place.
  const [held, setHeld] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const hintId = useId();

  const leave = () => {
    setTyped(null);
    setHeld(null);
    setWrong(false);
  };
  const go = () => {
    const meant = typed === null ? null : readTime(typed, player.moment().time);
    if (typed !== null && meant === null) return setWrong(true);
    if (meant !== null) player.seek(clampTime(meant, wholeOf(opened.recording)));
    return focusOn(STAGE_ID);
  };
  return (
    <div className={styles['time']}>
      <input
        id={GO_TO_ID}
        className={styles['clock']}
        aria-label={names('go-to')}
        aria-describedby={hintId}
        aria-invalid={wrong}
        autoComplete="off"
        inputMode="decimal"
        value={typed ?? held ?? format.time(time)}
        onFocus={(event) => {
          setHeld(event.currentTarget.value);
          event.currentTarget.select();
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
        }}
      />
      <span className={styles['whole']}>
        {t('of', { duration: format.duration(opened.recording.duration) })}
      </span>
      <span aria-hidden className={styles['cap']}>
        <KeyHint keys="player.go-to" />
      </span>
      <span
        id={hintId}
        className={wrong ? styles['wrong'] : styles['hint']}
        role={wrong ? 'alert' : undefined}
      >
        {wrong ? t('goToError') : t('goToHint')}
      </span>
    </div>
  );
}
