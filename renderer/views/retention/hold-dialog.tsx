// HoldDialog: that recordings of a family must stay, and why.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { KeptRecording } from '../../../shared/contract/retention.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { RETENTION_REASON_MAX_LENGTH } from '../../../shared/domain/retention/choice.ts';
import { HOLD_KINDS, type HoldKind } from '../../../shared/domain/retention/hold.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Select } from '../../components/select.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';

const ALL = 'all';

export interface HoldDialogProps {
  readonly caseId: CaseId;
  readonly kept: readonly KeptRecording[];
  readonly onClose: () => void;
}

export function HoldDialog({ caseId, kept, onClose }: HoldDialogProps) {
  const t = useTranslations('retention.hold');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const hold = useCommand('retention.setHold');
  const [scope, setScope] = useState(ALL);
  const [kind, setKind] = useState<HoldKind>('hold');
  const [reason, setReason] = useState('');
  const submit = async () => {
    const recordingId = kept.find((one) => one.recordingId === scope)?.recordingId ?? null;
    if ((await hold.run({ caseId, recordingId, kind, reason })).ok) onClose();
  };
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button
            look="primary"
            isDisabled={reason.trim() === '' || hold.pending}
            onPress={() => void submit()}
          >
            {t('submit')}
          </Button>
        </>
      }
    >
      <Notice>{t('text')}</Notice>
      <Select
        label={t('scope')}
        choices={[
          { id: ALL, label: t('family') },
          ...kept.map(({ recordingId, code }) => ({ id: recordingId as string, label: code })),
        ]}
        value={scope}
        onChange={setScope}
      />
      <Select
        label={t('kind')}
        choices={HOLD_KINDS.map((id) => ({ id, label: t(`kinds.${id}`) }))}
        value={kind}
        onChange={setKind}
      />
      <Field
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={RETENTION_REASON_MAX_LENGTH}
      />
      {hold.refusal !== null && <ErrorPanel {...words(hold.refusal)} />}
    </Dialog>
  );
}
