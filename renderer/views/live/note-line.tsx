// NoteLine: a note at a moment. The moment is that of the first letter, so that a long sentence is not a late one.

import { useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Micros } from '../../../shared/domain/time.ts';
import { Button } from '../../components/button.tsx';
import { KeyHint } from '../../components/key-cap.tsx';
import styles from './live.module.css';

const NOTE_ID = 'live-note';

export function focusNote(): void {
  document.getElementById(NOTE_ID)?.focus();
}

export interface NoteLineProps {
  readonly timeAt: () => Micros;
  readonly onNote: (at: Micros, note: string) => void;
}

export function NoteLine({ timeAt, onNote }: NoteLineProps) {
  const t = useTranslations('live.desk');
  const [text, setText] = useState('');
  const begun = useRef<Micros | null>(null);
  const type = (next: string) => {
    if (text === '') begun.current = timeAt();
    setText(next);
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onNote(begun.current ?? timeAt(), text);
    setText('');
    // The keys are the codes' again.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  return (
    <form className={styles['note']} onSubmit={keep}>
      <p className={styles['noteHead']}>
        <label htmlFor={NOTE_ID}>{t('note')}</label>
        <span aria-hidden>
          <KeyHint keys="live.note" />
        </span>
      </p>
      <div className={styles['noteRow']}>
        <input
          id={NOTE_ID}
          value={text}
          maxLength={1000}
          autoComplete="off"
          aria-describedby={`${NOTE_ID}-hint`}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <Button type="submit" isDisabled={text.trim() === ''}>
          {t('keepNote')}
        </Button>
      </div>
      <p id={`${NOTE_ID}-hint`} className={styles['quiet']}>
        {t('noteHint')}
      </p>
    </form>
  );
}
