// Another passphrase for oneself.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DialogForm } from '../../components/dialog-form.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { EMPTY_PAIR, isReady, PassphrasePairFields } from '../start/passphrase-pair.tsx';

export interface ChangePassphraseProps {
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

const FORM = 'change-passphrase';

export function ChangePassphrase({ onClose, onChanged }: ChangePassphraseProps) {
  const t = useTranslations('options.passphrase');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const change = useCommand('profiles.changePassphrase');
  const [current, setCurrent] = useState('');
  const [pair, setPair] = useState(EMPTY_PAIR);
  const ready = current !== '' && isReady(pair) && !change.pending;
  const submit = async () => {
    if (!ready) return;
    const result = await change.run({ current, next: pair.first });
    if (result.ok) onChanged();
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
          <Button type="submit" form={FORM} look="primary" isDisabled={!ready}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <DialogForm id={FORM} onSubmit={() => void submit()}>
        <Field
          label={t('current')}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
        />
        <PassphrasePairFields label={t('next')} pair={pair} onChange={setPair} />
      </DialogForm>
      {change.refusal !== null && <ErrorPanel {...words(change.refusal)} />}
    </Dialog>
  );
}
