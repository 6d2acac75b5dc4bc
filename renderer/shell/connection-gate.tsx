// Without a connection nothing here can be saved, so a lost one covers the page; a short break only says so.

import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../api/client.ts';
import { ErrorPanel } from '../components/error-panel.tsx';
import { useRefusalWords } from '../messages/refusals.ts';
import styles from './gates.module.css';

export function ConnectionGate({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const t = useTranslations('shell');
  const words = useRefusalWords();
  const connection = useSyncExternalStore(
    (changed) => client.watchConnection(changed),
    () => client.connection(),
  );
  if (connection === 'lost') {
    return (
      <main className={styles['alone']}>
        <h1>Terugblik</h1>
        <ErrorPanel {...words({ code: 'connection.lost' })} />
      </main>
    );
  }
  return (
    <>
      {connection === 'interrupted' && <output className={styles['banner']}>{t('interrupted')}</output>}
      {children}
    </>
  );
}
