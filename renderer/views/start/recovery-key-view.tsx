// The recovery key, shown once. One goes on only after saying that it stands on paper.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import styles from './start.module.css';

export interface RecoveryKeyViewProps {
  readonly recoveryKey: string;
  readonly onDone: () => void;
}

export function RecoveryKeyView({ recoveryKey, onDone }: RecoveryKeyViewProps) {
  const t = useTranslations('start.recovery');
  const [noted, setNoted] = useState(false);
  return (
    <main className={`${styles['main'] ?? ''} ${styles['alone'] ?? ''}`}>
      <section className={styles['form']}>
        <h1>{t('title')}</h1>
        <p className={styles['onScreen']}>{t('why')}</p>
        <p className={styles['onPaper']}>{t('printedFor')}</p>
        <figure className={styles['key']} aria-label={t('keyLabel')}>
          {/* In groups, as one writes it down and compares it. */}
          <span className={styles['groups']}>
            {recoveryKey.split('-').map((group, index) => (
              <span key={`${String(index)} ${group}`}>{group}</span>
            ))}
          </span>
        </figure>
        <p className={styles['onScreen']}>{t('where')}</p>
        <div className={styles['onScreen']}>
          <Checkbox label={t('done')} isSelected={noted} onChange={setNoted} />
        </div>
        <div className={styles['buttons']}>
          <Button onPress={() => window.print()}>{t('print')}</Button>
          <Button look="primary" isDisabled={!noted} onPress={onDone}>
            {t('continue')}
          </Button>
        </div>
      </section>
    </main>
  );
}
