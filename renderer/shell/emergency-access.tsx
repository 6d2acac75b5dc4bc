// EmergencyAccess: a button, and behind it the question why it cannot wait. `caseCode` null: the person types it.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { EMERGENCY_REASON_MAX_LENGTH } from '../../shared/domain/access/emergency.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { DialogForm } from '../components/dialog-form.tsx';
import { ErrorPanel } from '../components/error-panel.tsx';
import { Field } from '../components/field.tsx';
import { Notice } from '../components/notice.tsx';
import { useRefusalWords } from '../messages/refusals.ts';

const FORM = 'emergency-access';

export interface EmergencyAccessProps {
  readonly caseCode: string | null;
  readonly onOpened?: (caseId: CaseId) => void;
  readonly look?: 'plain' | 'quiet';
}

export function EmergencyAccess({ caseCode, onOpened, look = 'plain' }: EmergencyAccessProps) {
  const t = useTranslations('access.emergency');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="compact" look={look} onPress={() => setAsking(true)}>
        {t('open')}
      </Button>
      {asking && (
        <EmergencyDialog
          caseCode={caseCode}
          onClose={() => setAsking(false)}
          onOpened={(caseId) => {
            setAsking(false);
            onOpened?.(caseId);
          }}
        />
      )}
    </>
  );
}

interface EmergencyDialogProps {
  readonly caseCode: string | null;
  readonly onClose: () => void;
  readonly onOpened: (caseId: CaseId) => void;
}

function EmergencyDialog({ caseCode, onClose, onOpened }: EmergencyDialogProps) {
  const t = useTranslations('access.emergency');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const breakGlass = useCommand('access.breakGlass');
  const [code, setCode] = useState(caseCode ?? '');
  const [reason, setReason] = useState('');
  const ready = code.trim() !== '' && reason.trim() !== '';
  const submit = async () => {
    // The button stays what it is meanwhile: taking it away would take the focus out of the dialog.
    if (!ready || breakGlass.pending) return;
    const result = await breakGlass.run({ caseCode: code, reason });
    if (result.ok) onOpened(result.value);
  };
  return (
    <Dialog
      title={caseCode === null ? t('title') : t('titleOf', { code: caseCode })}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button type="submit" form={FORM} look="primary" isDisabled={!ready}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <Notice tone="warning">{t('text')}</Notice>
      <DialogForm id={FORM} onSubmit={() => void submit()}>
        {caseCode === null && <Field label={t('caseCode')} value={code} onChange={setCode} maxLength={20} />}
        <Field
          label={t('reason')}
          hint={t('reasonHint')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={EMERGENCY_REASON_MAX_LENGTH}
        />
      </DialogForm>
      {breakGlass.refusal !== null && <ErrorPanel {...words(breakGlass.refusal)} />}
    </Dialog>
  );
}
