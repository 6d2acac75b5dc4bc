// A lost passphrase: in with the recovery key, under a new passphrase.

import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { EMPTY_PAIR, isReady, PassphrasePairFields } from './passphrase-pair.tsx';
import styles from './start.module.css';

export function Recover({ onBack }: { readonly onBack: () => void }) {
  const t = useTranslations('start.recover');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const recover = useCommand('vault.recover');
  const [recoveryKey, setRecoveryKey] = useState('');
  const [name, setName] = useState('');
  const [pair, setPair] = useState(EMPTY_PAIR);
  const ready = recoveryKey.trim() !== '' && name.trim() !== '' && isReady(pair) && !recover.pending;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void recover.run({ recoveryKey, name, passphrase: pair.first });
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <h1>{t('title')}</h1>
      <p className={styles['quiet']}>{t('text')}</p>
      <Field
        label={t('key')}
        hint={t('keyHint')}
        value={recoveryKey}
        onChange={setRecoveryKey}
        autoComplete="off"
        spellCheck="false"
        rows={2}
      />
      <Field label={t('name')} value={name} onChange={setName} />
      <PassphrasePairFields label={t('passphrase')} pair={pair} onChange={setPair} />
      {recover.refusal !== null && <ErrorPanel {...words(recover.refusal)} />}
      <div className={styles['buttons']}>
        <Button look="quiet" onPress={onBack}>
          {common('back')}
        </Button>
        <Button type="submit" look="primary" isDisabled={!ready}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
