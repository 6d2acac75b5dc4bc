// ReceiveRequest: writes down that somebody of a family asks to have recordings destroyed.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { KeptRecording } from '../../../shared/contract/retention.ts';
import { CAPACITIES, type Capacity } from '../../../shared/domain/consent/visible-person.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { REQUEST_CHANNELS, type RequestChannel } from '../../../shared/domain/retention/erasure-request.ts';
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
import { useRequestWords } from './use-request-words.ts';

type Scope = 'family' | 'some';

export interface ReceiveRequestProps {
  readonly caseId: CaseId;
  readonly kept: readonly KeptRecording[];
  readonly today: Day;
  readonly onClose: () => void;
}

export function ReceiveRequest({ caseId, kept, today, onClose }: ReceiveRequestProps) {
  const t = useTranslations('retention.request');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const { capacity } = useRequestWords();
  const receive = useCommand('erasure.receive');
  const [receivedOn, setReceivedOn] = useState(today);
  const [askedBy, setAskedBy] = useState<Capacity>('parent-with-authority');
  const [channel, setChannel] = useState<RequestChannel>('letter');
  const [scope, setScope] = useState<Scope>('family');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const ids = kept.map((one) => one.recordingId).filter((id) => chosen.includes(id));
  const isReady = receivedOn !== '' && (scope === 'family' || ids.length > 0) && !receive.pending;
  const submit = async () => {
    const about = scope === 'family' ? scope : ids;
    if ((await receive.run({ caseId, about, receivedOn, askedBy, channel })).ok) onClose();
  };
  return (
    <Dialog
      title={t('formTitle')}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={() => void submit()}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <p className={styles['quiet']}>{t('text')}</p>
      <Field type="date" label={t('received')} value={receivedOn} onChange={setReceivedOn} />
      <Select
        label={t('askedBy')}
        choices={CAPACITIES.map((id) => ({ id, label: capacity(id) }))}
        value={askedBy}
        onChange={setAskedBy}
      />
      <Select
        label={t('channel')}
        choices={REQUEST_CHANNELS.map((id) => ({ id, label: t(`channels.${id}`) }))}
        value={channel}
        onChange={setChannel}
      />
      <RadioGroup
        label={t('about')}
        choices={[
          { id: 'family', label: t('family') },
          { id: 'some', label: t('some') },
        ]}
        value={scope}
        onChange={setScope}
      />
      {scope === 'some' && (
        <CheckboxGroup
          label={t('which')}
          choices={kept.map(({ recordingId, code }) => ({ id: recordingId, label: code }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {receive.refusal !== null && <ErrorPanel {...words(receive.refusal)} />}
    </Dialog>
  );
}
