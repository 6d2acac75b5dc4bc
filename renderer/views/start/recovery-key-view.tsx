// The recovery key, shown once. One goes on only after saying that it stands on paper.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { RecoveryKeySheet } from '../vault-keys/recovery-key-sheet.tsx';
import styles from './start.module.css';

export interface RecoveryKeyViewProps {
  readonly recoveryKey: string;
  readonly onDone: () => void;
}

export function RecoveryKeyView({ recoveryKey, onDone }: RecoveryKeyViewProps) {
  const t = useTranslations('start.recovery');
  const [noted, setNoted] = useState(false);
  const keep = useCommand('keys.keptRecovery');
  // Where that could not be written down, the program asks again later.
  const done = () => void keep.run({}).finally(onDone);
  return (
    <main className={`${styles['main'] ?? ''} ${styles['alone'] ?? ''}`}>
      <section className={styles['form']}>
        <h1 className={styles['onScreen']}>{t('title')}</h1>
        <p className={styles['onScreen']}>{t('why')}</p>
        <RecoveryKeySheet recoveryKey={recoveryKey} />
        <p className={styles['onScreen']}>{t('where')}</p>
        <div className={styles['onScreen']}>
          <Checkbox label={t('done')} isSelected={noted} onChange={setNoted} />
        </div>
        <div className={styles['buttons']}>
          <Button onPress={() => window.print()}>{t('print')}</Button>
          <Button look="primary" isDisabled={!noted || keep.pending} onPress={done}>
            {t('continue')}
          </Button>
        </div>
      </section>
    </main>
  );
}
