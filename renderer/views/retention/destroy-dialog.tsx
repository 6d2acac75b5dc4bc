// DestroyDialog: the last question before a film is destroyed for good, with what goes and what stays.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { KeptRecording } from '../../../shared/contract/retention.ts';
import { RETENTION_REASON_MAX_LENGTH } from '../../../shared/domain/retention/choice.ts';
import { CHOSEN_GROUNDS, type ChosenGround } from '../../../shared/domain/retention/destruction.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import styles from './retention.module.css';

export interface DestroyDialogProps {
  readonly recording: KeptRecording;
  readonly onClose: () => void;
}

export function DestroyDialog({ recording, onClose }: DestroyDialogProps) {
  const t = useTranslations('retention.destroy');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const destroy = useCommand('retention.destroy');
  const isDue = recording.notice === 0;
  const [ground, setGround] = useState<ChosenGround>(isDue ? 'term' : 'early');
  const [reason, setReason] = useState('');
  const grounds = CHOSEN_GROUNDS.filter((one) => isDue || one !== 'term');
  const ready = (ground === 'term' || reason.trim() !== '') && !destroy.pending;
  const submit = async () => {
    const result = await destroy.run({ recordingId: recording.recordingId, ground, reason });
    if (result.ok) onClose();
  };
  return (
    <Dialog
      role="alertdialog"
      title={t('title', { code: recording.code })}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{t('keep')}</Button>
          <Button look="danger" isDisabled={!ready} onPress={() => void submit()}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <p>{t('gone')}</p>
      <ul className={styles['bullets']}>
        <li>{t('stays')}</li>
        <li>{t('words')}</li>
        <li>{t('backups')}</li>
      </ul>
      <Select
        label={t('ground')}
        choices={grounds.map((id) => ({ id, label: t(`grounds.${id}`) }))}
        value={ground}
        onChange={setGround}
      />
      <Field
        label={t('reason')}
        hint={t(ground === 'term' ? 'optional' : 'reasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={RETENTION_REASON_MAX_LENGTH}
      />
      {destroy.refusal !== null && <ErrorPanel {...words(destroy.refusal)} />}
    </Dialog>
  );
}
