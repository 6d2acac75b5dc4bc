// How far the arrow keys go: four lengths, each its own.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { STEP_RANGE, type Steps } from '../../../shared/contract/desk-settings.ts';
import { Card } from '../../components/card.tsx';
import { Field } from '../../components/field.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useChangeDesk, useDeskSettings } from '../../state/desk-settings.tsx';
import { readStep } from './read-step.ts';
import styles from './keyboard.module.css';

const MS_PER_SECOND = 1_000;
const NAMES = ['back', 'on', 'farBack', 'farOn'] as const satisfies readonly (keyof Steps)[];

export function StepFields() {
  const t = useTranslations('keyboard.steps');
  return (
    <Card title={t('title')}>
      <div className={styles['steps']}>
        {NAMES.map((name) => (
          <StepField key={name} name={name} />
        ))}
      </div>
      <p className={styles['quiet']}>{t('text')}</p>
    </Card>
  );
}

function StepField({ name }: { readonly name: keyof Steps }) {
  const t = useTranslations('keyboard.steps');
  const format = useFormats();
  const { steps } = useDeskSettings();
  const change = useChangeDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const shown = format.number(steps[name] / MS_PER_SECOND);
  const leave = () => {
    if (typed === null) return;
    const step = readStep(typed);
    setWrong(step === null);
    if (step === null) return;
    setTyped(null);
    void change({ steps: { ...steps, [name]: step } });
  };
  const range = {
    least: format.number(STEP_RANGE.least / MS_PER_SECOND),
    most: format.number(STEP_RANGE.most / MS_PER_SECOND),
  };
  return (
    <Field
      label={t(name)}
      inputMode="decimal"
      value={typed ?? shown}
      onChange={setTyped}
      onBlur={leave}
      error={wrong ? t('wrong', range) : undefined}
    />
  );
}
