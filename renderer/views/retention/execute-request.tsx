// ExecuteRequest: the last question before what a family asked to have erased is.

import { useTranslations } from 'use-intl';
import type { KeptRecording, ShownRequest } from '../../../shared/contract/retention.ts';
import { erasesFamily } from '../../../shared/domain/retention/erasure-request.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';

export interface ExecuteRequestProps {
  readonly request: ShownRequest;
  readonly films: readonly KeptRecording[];
  readonly onClose: () => void;
}

export function ExecuteRequest({ request, films, onClose }: ExecuteRequestProps) {
  const t = useTranslations('retention.request');
  const common = useTranslations('common');
  const formats = useFormats();
  const words = useRefusalWords();
  const execute = useCommand('erasure.execute');
  const { assessed } = request;
  const keeps = assessed === null || assessed.verdict === 'granted' ? [] : assessed.keeps;
  const codes = films.filter(({ recordingId }) => !keeps.includes(recordingId)).map(({ code }) => code);
  const submit = async () => {
    if ((await execute.run({ id: request.id })).ok) onClose();
  };
  return (
    <Dialog
      role="alertdialog"
      title={t('executeTitle')}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{t('notNow')}</Button>
          <Button look="danger" isDisabled={execute.pending} onPress={() => void submit()}>
            {t('executeConfirm')}
          </Button>
        </>
      }
    >
      <p>
        {erasesFamily(request)
          ? t('executeFamily')
          : t('executeSome', { count: codes.length, codes: formats.list(codes) })}
      </p>
      <p>{t('executeStays')}</p>
      {execute.refusal !== null && <ErrorPanel {...words(execute.refusal)} />}
    </Dialog>
  );
}
