// A new passphrase: one out of words to take over, or one's own, typed twice, with a calm word about its strength. Used
// wherever one is chosen.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  checkPassphrase,
  normalisePassphrase,
  PASSPHRASE_MIN_LENGTH,
} from '../../../shared/domain/profile/passphrase.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { Field } from '../../components/field.tsx';
import { PassphraseSuggestion } from './passphrase-suggestion.tsx';
import styles from './start.module.css';

/** From here on a passphrase of words is out of reach of guessing for any foreseeable time. */
const STRONG_LENGTH = 24;

export interface PassphrasePair {
  readonly first: string;
  readonly second: string;
}

export const EMPTY_PAIR: PassphrasePair = { first: '', second: '' };

export function isReady({ first, second }: PassphrasePair): boolean {
  return first === second && checkPassphrase(first).ok;
}

export interface PassphrasePairFieldsProps {
  readonly label: string;
  readonly pair: PassphrasePair;
  readonly onChange: (pair: PassphrasePair) => void;
}

export function PassphrasePairFields({ label, pair, onChange }: PassphrasePairFieldsProps) {
  const t = useTranslations('start.create');
  const [shown, setShown] = useState(false);
  const [left, setLeft] = useState(false);
  const type = shown ? 'text' : 'password';
  const differs = left && pair.second !== '' && pair.second !== pair.first;
  const takeOver = (first: string) => {
    onChange({ first, second: '' });
    setShown(true);
  };
  return (
    <>
      <PassphraseSuggestion onUse={takeOver} />
      <Field
        label={label}
        hint={t('passphraseHint', { minimum: String(PASSPHRASE_MIN_LENGTH) })}
        type={type}
        autoComplete="new-password"
        value={pair.first}
        onChange={(first) => onChange({ ...pair, first })}
      />
      {pair.first !== '' && <Strength passphrase={pair.first} />}
      <Field
        label={t('repeat')}
        type={type}
        autoComplete="new-password"
        value={pair.second}
        onChange={(second) => onChange({ ...pair, second })}
        onBlur={() => setLeft(true)}
        error={differs ? t('repeatWrong') : undefined}
      />
      <Checkbox label={t('show')} isSelected={shown} onChange={setShown} />
    </>
  );
}

function Strength({ passphrase }: { readonly passphrase: string }) {
  const t = useTranslations('start.create');
  const { length } = normalisePassphrase(passphrase);
  const checked = checkPassphrase(passphrase);
  const words = () => {
    if (length < PASSPHRASE_MIN_LENGTH) {
      return t('length', { length: String(length), minimum: String(PASSPHRASE_MIN_LENGTH) });
    }
    if (!checked.ok) return t('tooCommon');
    return length >= STRONG_LENGTH ? t('strong') : t('enough');
  };
  return (
    <p className={styles['strength']}>
      <meter
        min={0}
        max={STRONG_LENGTH}
        low={PASSPHRASE_MIN_LENGTH}
        optimum={STRONG_LENGTH}
        value={checked.ok ? length : Math.min(length, PASSPHRASE_MIN_LENGTH - 1)}
        aria-hidden
      />
      <output>{words()}</output>
    </p>
  );
}
