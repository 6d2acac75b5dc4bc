// Writing down a no: with what it stops, before and after.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Affected, FamilyConsents } from '../../../shared/contract/consent.ts';
import { PURPOSES } from '../../../shared/domain/consent/purpose.ts';
import type { Withdrawal } from '../../../shared/domain/consent/withdrawal.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Select } from '../../components/select.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { Answered } from '../../shell/answered.tsx';
import { AffectedList } from './affected-list.tsx';
import styles from './families.module.css';
import { ALL, useConsentWords } from './use-consent-words.ts';

export interface WithdrawConsentProps {
  readonly family: FamilyConsents;
  readonly onClose: () => void;
}

export function WithdrawConsent({ family, onClose }: WithdrawConsentProps) {
  const t = useTranslations('consent.withdraw');
  const give = useTranslations('consent.give');
  const common = useTranslations('common');
  const words = useConsentWords(family);
  const refusals = useRefusalWords();
  const withdraw = useCommand('consents.withdraw');
  const [who, setWho] = useState<string | null>(null);
  const [what, setWhat] = useState<readonly string[]>([]);
  const [scope, setScope] = useState(ALL);
  const [saidOn, setSaidOn] = useState(family.today);
  const [stopped, setStopped] = useState<Affected | null>(null);

  const person = family.persons.find(({ id }) => id === who);
  const purposes = PURPOSES.filter((purpose) => what.includes(purpose));
  const withdrawal =
    person === undefined || purposes.length === 0
      ? null
      : { personId: person.id, purposes, recordingId: words.recordingId(scope) };
  const submit = async () => {
    if (withdrawal === null) return;
    const result = await withdraw.run({ ...withdrawal, saidOn });
    if (result.ok) setStopped(result.value);
  };
  return (
    <Dialog
      title={t('title')}
      size="wide"
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        stopped === null ? (
          <>
            <Button onPress={onClose}>{common('cancel')}</Button>
            <Button
              look="danger"
              isDisabled={withdrawal === null || saidOn === '' || withdraw.pending}
              onPress={() => void submit()}
            >
              {t('submit')}
            </Button>
          </>
        ) : (
          <Button look="primary" onPress={onClose}>
            {common('close')}
          </Button>
        )
      }
    >
      {stopped === null ? (
        <>
          <Notice>{t('text')}</Notice>
          <div className={styles['columns']}>
            <div className={styles['section']}>
              <Select
                label={t('who')}
                choices={family.persons.map(({ id, codeName }) => ({ id, label: codeName }))}
                value={person?.id ?? null}
                onChange={setWho}
              />
              <Select
                label={give('scope')}
                choices={words.recordingChoices}
                value={scope}
                onChange={setScope}
              />
              <Field type="date" label={t('saidOn')} value={saidOn} onChange={setSaidOn} />
            </div>
            <CheckboxGroup
              label={give('what')}
              choices={words.purposeChoices}
              value={what}
              onChange={setWhat}
            />
          </div>
          {withdrawal !== null && <Beforehand withdrawal={withdrawal} />}
        </>
      ) : (
        <AffectedList title={t('stopped')} affected={stopped} />
      )}
      {withdraw.refusal !== null && <ErrorPanel {...refusals(withdraw.refusal)} />}
    </Dialog>
  );
}

function Beforehand({ withdrawal }: { readonly withdrawal: Withdrawal }) {
  const t = useTranslations('consent.withdraw');
  const { personId, recordingId } = withdrawal;
  const affected = useQuery('consents.affected', {
    personId,
    recordingId,
    purposes: [...withdrawal.purposes],
  });
  return (
    <Answered answer={affected}>
      {(value) => <AffectedList title={t('affected')} affected={value} />}
    </Answered>
  );
}
