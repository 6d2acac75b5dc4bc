// The new key on the screen, and the proof that what stands on paper can be read.

import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { RecoveryKeySheet } from './recovery-key-sheet.tsx';
import styles from './new-recovery.module.css';

export interface ConfirmRecoveryProps {
  readonly recoveryKey: string;
  readonly onDone: () => void;
}

const GROUP_SIGNS = 4;

export function ConfirmRecovery({ recoveryKey, onDone }: ConfirmRecoveryProps) {
  const t = useTranslations('vaultKeys.sheet');
  const print = useTranslations('start.recovery')('print');
  const words = useRefusalWords();
  const confirm = useCommand('keys.confirmRecovery');
  const [lastGroup, setLastGroup] = useState('');
  const [isDone, setDone] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await confirm.run({ lastGroup });
    if (result.ok) setDone(true);
  };
  if (isDone) {
    return (
      <div className={styles['sheet']}>
        <Notice tone="success">
          <output>{t('done')}</output>
        </Notice>
        <div>
          <Button look="primary" onPress={onDone}>
            {t('back')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form className={styles['sheet']} onSubmit={(event) => void submit(event)}>
      <p className={styles['onScreen']}>{t('why')}</p>
      <RecoveryKeySheet recoveryKey={recoveryKey} />
      <p className={styles['onScreen']}>{t('where')}</p>
      <div className={styles['onScreen']}>
        <Button onPress={() => window.print()}>{print}</Button>
      </div>
      <div className={styles['onScreen']}>
        <Field
          label={t('lastGroup')}
          hint={t('lastGroupHint')}
          spellCheck="false"
          value={lastGroup}
          onChange={setLastGroup}
        />
      </div>
      {confirm.refusal !== null && <ErrorPanel {...words(confirm.refusal)} />}
      <div className={styles['buttons']}>
        <Button onPress={onDone}>{t('cancel')}</Button>
        <Button
          type="submit"
          look="primary"
          isDisabled={lastGroup.trim().length < GROUP_SIGNS || confirm.pending}
        >
          {t('confirm')}
        </Button>
      </div>
    </form>
  );
}
