// Whether the disk under the vault is encrypted, as a fact.

import { useTranslations } from 'use-intl';
import { useQuery } from '../../api/use-query.ts';
import { Notice } from '../../components/notice.tsx';
import styles from '../options/options.module.css';

export function DiskLine() {
  const t = useTranslations('backup.disk');
  const answer = useQuery('vault.diskProtection', {});
  if (answer.status !== 'ready') return null;
  const words = t(answer.value);
  return (
    <>
      <h3>{t('title')}</h3>
      {answer.value === 'off' ? (
        <Notice tone="warning">{words}</Notice>
      ) : (
        <p className={styles['quiet']}>{words}</p>
      )}
    </>
  );
}
