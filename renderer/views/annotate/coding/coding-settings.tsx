// CodingSettings: how keys are held and how fast fingers are. Kept for this person on this computer.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LONGEST_REACTION } from '../../../../shared/contract/desk-settings.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { Field } from '../../../components/field.tsx';
import { useChangeDesk, useDeskSettings } from '../../../state/desk-settings.tsx';
import styles from './coding.module.css';

export function CodingSettings() {
  const t = useTranslations('annotate.coding');
  const { holdKeys } = useDeskSettings();
  const change = useChangeDesk();
  return (
    <details className={styles['settings']}>
      <summary>{t('settings')}</summary>
      <Checkbox
        label={t('hold')}
        isSelected={holdKeys}
        onChange={(hold) => void change({ holdKeys: hold })}
      />
      <ReactionField />
    </details>
  );
}

function ReactionField() {
  const t = useTranslations('annotate.coding');
  const { reaction } = useDeskSettings();
  const change = useChangeDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const most = String(LONGEST_REACTION);
  const leave = () => {
    if (typed === null) return;
    const isNumber = /^\d{1,4}$/u.test(typed.trim()) && Number(typed) <= LONGEST_REACTION;
    setWrong(!isNumber);
    if (!isNumber) return;
    setTyped(null);
    void change({ reaction: Number(typed) });
  };
  return (
    <Field
      label={t('reaction')}
      hint={t('reactionHint', { most })}
      inputMode="numeric"
      value={typed ?? String(reaction)}
      onChange={setTyped}
      onBlur={leave}
      error={wrong ? t('reactionWrong', { most }) : undefined}
    />
  );
}
