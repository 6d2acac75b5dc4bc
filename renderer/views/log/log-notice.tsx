// LogNotice: says that the log was not as it should be when the vault was opened; nothing when all is well.

import { useTranslations } from 'use-intl';
import { useQuery } from '../../api/use-query.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import styles from './log.module.css';

export function LogNotice() {
  const t = useTranslations('audit.damage');
  const state = useQuery('audit.state', {});
  if (state.status !== 'ready' || state.value.found.length === 0) return null;
  return (
    <ErrorPanel happened={t('happened')} safe={t('safe')} next={t('next')}>
      <ul className={styles['damages']}>
        {state.value.found.map(({ what, seq }) => (
          <li key={`${what} ${String(seq)}`}>{t(`what.${what}`)}</li>
        ))}
      </ul>
    </ErrorPanel>
  );
}
