// AssessRequest: whether what a family asks to have erased will be, and if not, on what ground.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { KeptRecording, ShownRequest } from '../../../shared/contract/retention.ts';
import {
  EXPLANATION_MAX_LENGTH,
  REFUSAL_GROUNDS,
  type Assessment,
  type RefusalGround,
} from '../../../shared/domain/retention/erasure-request.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Select } from '../../components/select.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import styles from './retention.module.css';

const VERDICTS = ['granted', 'partly', 'refused'] as const satisfies readonly Assessment['verdict'][];
const EXPLANATION_ROWS = 4;

export interface AssessRequestProps {
  readonly request: ShownRequest;
  readonly films: readonly KeptRecording[];
  readonly onClose: () => void;
}

export function AssessRequest({ request, films, onClose }: AssessRequestProps) {
  const t = useTranslations('retention.request');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const assess = useCommand('erasure.assess');
  const [verdict, setVerdict] = useState<Assessment['verdict']>('granted');
  const [ground, setGround] = useState<RefusalGround>('interest-of-another');
  const [explanation, setExplanation] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // A part of one recording cannot stay.
  const verdicts = VERDICTS.filter((one) => one !== 'partly' || films.length > 1);
  const keeps = films.map(({ recordingId }) => recordingId).filter((id) => chosen.includes(id));
  const isPart = keeps.length > 0 && keeps.length < films.length;
  const isReady = verdict === 'granted' || (explanation.trim() !== '' && (verdict === 'refused' || isPart));
  const submit = async () => {
    const assessment =
      verdict === 'granted'
        ? { verdict }
        : { verdict, ground, explanation, keeps: verdict === 'partly' ? keeps : [] };
    if ((await assess.run({ id: request.id, assessment })).ok) onClose();
  };
  return (
    <Dialog
      title={t('assessTitle')}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button look="primary" isDisabled={!isReady || assess.pending} onPress={() => void submit()}>
            {t('assessSubmit')}
          </Button>
        </>
      }
    >
      <p className={styles['quiet']}>{t('assessText')}</p>
      <RadioGroup
        label={t('verdict')}
        choices={verdicts.map((id) => ({ id, label: t(`verdicts.${id}`) }))}
        value={verdict}
        onChange={setVerdict}
      />
      {verdict === 'partly' && (
        <CheckboxGroup
          label={t('keeps')}
          choices={films.map(({ recordingId, code }) => ({ id: recordingId, label: code }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {verdict !== 'granted' && (
        <>
          <Select
            label={t('ground')}
            choices={REFUSAL_GROUNDS.map((id) => ({ id, label: t(`grounds.${id}`) }))}
            value={ground}
            onChange={setGround}
          />
          <Field
            label={t('explanation')}
            hint={t('explanationHint')}
            value={explanation}
            onChange={setExplanation}
            rows={EXPLANATION_ROWS}
            maxLength={EXPLANATION_MAX_LENGTH}
          />
        </>
      )}
      {assess.refusal !== null && <ErrorPanel {...words(assess.refusal)} />}
    </Dialog>
  );
}
