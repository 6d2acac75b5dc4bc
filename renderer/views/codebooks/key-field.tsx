// KeyField: the key of a code, set by pressing it. Says with which codes it is shared, and what it does for the film
// besides.

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isKeyOfCode } from '../../../shared/domain/code/key-of-code.ts';
import { chordOf } from '../../actions/chord.ts';
import styles from './codebooks.module.css';

export interface KeyFieldProps {
  readonly label: string;
  readonly value: string | null;
  /** What there is to know about it; '' for nothing. */
  readonly remark: string;
  readonly onChange: (key: string | null) => void;
}

const LEAVING = new Set(['Tab', 'Escape', 'Enter']);
const CLEARING = new Set(['Backspace', 'Delete']);

export function KeyField({ label, value, remark, onChange }: KeyFieldProps) {
  const t = useTranslations('codebooks.key');
  const remarkId = useId();
  const [isListening, setListening] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const press = (event: React.KeyboardEvent) => {
    if (LEAVING.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (CLEARING.has(event.key)) {
      setWrong(false);
      onChange(null);
      return;
    }
    const chord = chordOf(event.nativeEvent);
    if (chord === null) return;
    setWrong(!isKeyOfCode(chord));
    if (isKeyOfCode(chord)) onChange(chord);
  };
  const told = isWrong ? t('cannot') : remark;
  return (
    <span className={styles['key']}>
      <input
        className={styles['keyInput']}
        readOnly
        aria-label={t('label', { name: label })}
        aria-describedby={told === '' ? undefined : remarkId}
        aria-invalid={isWrong}
        placeholder={t(isListening ? 'press' : 'none')}
        value={value === null ? '' : spoken(value)}
        onFocus={() => setListening(true)}
        onBlur={() => {
          setListening(false);
          setWrong(false);
        }}
        onKeyDown={press}
      />
      {told !== '' && (
        <span id={remarkId} className={styles['remark']} data-wrong={isWrong ? '' : undefined}>
          {told}
        </span>
      )}
    </span>
  );
}

/** As it stands on the key. */
function spoken(key: string): string {
  return key.replace('Digit', '').replace('+', ' ');
}
