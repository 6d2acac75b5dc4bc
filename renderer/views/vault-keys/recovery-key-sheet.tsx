// A recovery key as it is shown and printed: in groups, as one writes it down and compares it. On paper there is room for
// which copy it is, when, and by whom.

import { useTranslations } from 'use-intl';
import styles from './recovery-key-sheet.module.css';

export function RecoveryKeySheet({ recoveryKey }: { readonly recoveryKey: string }) {
  const t = useTranslations('vaultKeys.paper');
  const label = useTranslations('start.recovery')('keyLabel');
  return (
    <>
      <header className={styles['onPaper']}>
        <p className={styles['title']}>{t('title')}</p>
        <p>{t('text')}</p>
      </header>
      <figure className={styles['key']} aria-label={label}>
        <span className={styles['groups']}>
          {recoveryKey.split('-').map((group, index) => (
            <span key={`${String(index)} ${group}`}>{group}</span>
          ))}
        </span>
      </figure>
      <dl className={`${styles['onPaper'] ?? ''} ${styles['lines'] ?? ''}`}>
        {(['copy', 'date', 'initials', 'place'] as const).map((line) => (
          <div key={line} className={styles['line']}>
            <dt>{t(line)}</dt>
            <dd>{line === 'copy' ? '1 / 2' : ''}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
