// ChooseClass: as what one recording is kept, with what each choice means.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { KeptRecording } from '../../../shared/contract/retention.ts';
import { RETENTION_REASON_MAX_LENGTH } from '../../../shared/domain/retention/choice.ts';
import { inForce, RETENTION_CLASSES } from '../../../shared/domain/retention/retention-class.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import styles from './retention.module.css';

export interface ChooseClassProps {
  readonly recording: KeptRecording;
  readonly onClose: () => void;
}

export function ChooseClass({ recording, onClose }: ChooseClassProps) {
  const t = useTranslations('retention');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const choose = useCommand('retention.choose');
  const now = recording.details?.class ?? null;
  const [chosen, setChosen] = useState(inForce(now));
  const [sessionOn, setSessionOn] = useState('');
  const [reason, setReason] = useState('');
  const leavesFile = now === 'file' && chosen !== 'file';
  const ready = (!leavesFile || reason.trim() !== '') && !choose.pending;
  const submit = async () => {
    const day = chosen === 'supervision' && sessionOn !== '' ? sessionOn : null;
    const { recordingId } = recording;
    if ((await choose.run({ recordingId, class: chosen, sessionOn: day, reason })).ok) onClose();
  };
  return (
    <Dialog
      title={t('choose.title', { code: recording.code })}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button look="primary" isDisabled={!ready} onPress={() => void submit()}>
            {t('choose.submit')}
          </Button>
        </>
      }
    >
      <Select
        label={t('choose.label')}
        choices={RETENTION_CLASSES.map((id) => ({ id, label: t(`classes.${id}`) }))}
        value={chosen}
        onChange={setChosen}
      />
      <p className={styles['quiet']}>{t(`classHints.${chosen}`)}</p>
      {chosen === 'supervision' && (
        <Field
          type="date"
          label={t('choose.session')}
          hint={t('choose.sessionHint')}
          value={sessionOn}
          onChange={setSessionOn}
        />
      )}
      <Field
        label={t('choose.reason')}
        hint={t(leavesFile ? 'choose.leavesFile' : 'choose.reasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={RETENTION_REASON_MAX_LENGTH}
      />
      {choose.refusal !== null && <ErrorPanel {...words(choose.refusal)} />}
    </Dialog>
  );
}
