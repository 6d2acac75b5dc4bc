// ChooseMark: the marks of a live session, of which one is recognised in the film.

import { useTranslations } from 'use-intl';
import type { LiveMarkId } from '../../../../shared/domain/ids.ts';
import type { ClosedMark } from '../../../../shared/domain/live/live-session.ts';
import { useFormats } from '../../../messages/formats.ts';
import styles from '../live.module.css';
import type { LiveWords } from '../use-live-words.ts';

export interface ChooseMarkProps {
  readonly marks: readonly ClosedMark[];
  readonly words: LiveWords;
  readonly chosen: LiveMarkId | null;
  readonly onChoose: (id: LiveMarkId) => void;
}

export function ChooseMark({ marks, words, chosen, onChoose }: ChooseMarkProps) {
  const t = useTranslations('live.attach');
  const { time } = useFormats();
  return (
    <fieldset className={styles['choose']}>
      <legend>{t('choose')}</legend>
      <div className={styles['markList']}>
        {marks.map((mark) => (
          <label key={mark.id} className={styles['markChoice']}>
            <input type="radio" name="mark" checked={mark.id === chosen} onChange={() => onChoose(mark.id)} />
            <span className={styles['time']}>{time(mark.start)}</span>
            <span>
              {words.what(mark)}
              {mark.note !== '' && <span className={styles['under']}>{mark.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
