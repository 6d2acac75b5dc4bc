// Today: what waits for me, and all recordings.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useQuery } from '../../api/use-query.ts';
import { Answered } from '../../shell/answered.tsx';
import { useFrame, useMay } from '../../shell/frame-context.ts';
import { Page } from '../../shell/page.tsx';
import { EmergencyNotices } from '../access/emergency-notices.tsx';
import { BackupReminder } from '../backup/backup-reminder.tsx';
import { RecoveryReminder } from '../vault-keys/recovery-reminder.tsx';
import { ImportDialog } from '../import/import-dialog.tsx';
import { useFileDrop } from '../import/use-file-drop.ts';
import { LogNotice } from '../log/log-notice.tsx';
import { ConsentNotice } from '../families/consent-notice.tsx';
import { WithdrawnNotice } from '../families/withdrawn-notice.tsx';
import { KeepingNotice } from '../retention/keeping-notice.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { Families } from './families.tsx';
import { Recordings } from './recordings.tsx';
import { Tasks } from './tasks.tsx';
import styles from './home.module.css';

/** `null`: no import dialog; else the files it begins with. */
type Adding = readonly File[] | null;

export function HomeView() {
  const t = useTranslations('home');
  const { vault } = useFrame();
  const mayBackUp = useMay('backup.make');
  const mayRenewKeys = useMay('keys.manage');
  const sees = useMay('agreement.view');
  const mayAdd = useMay('case.create');
  const [adding, setAdding] = useState<Adding>(null);
  const tasks = useQuery('tasks.list', {});
  const recordings = useQuery('recordings.list', {});
  const rows = recordings.status === 'ready' ? recordings.value : [];
  const closed = new Set(rows.filter((row) => row.closed !== null).map(({ recording }) => recording.id));
  const dropping = useFileDrop((files) => setAdding(files), mayAdd && adding === null);

  return (
    <Page title={t('title')}>
      <LogNotice />
      <EmergencyNotices />
      {!vault.demo && mayRenewKeys && <RecoveryReminder />}
      {!vault.demo && mayBackUp && <BackupReminder />}
      {vault.demo && <DemoBanner me={vault.me} />}
      <Answered answer={tasks}>
        {(all) => <Tasks tasks={all} closed={closed} greeting={t('greeting', { name: vault.me.name })} />}
      </Answered>
      <KeepingNotice />
      <WithdrawnNotice rows={rows} />
      <ConsentNotice />
      <Families />
      {sees && (
        <Answered answer={recordings}>
          {(all) => (
            <Recordings
              rows={all.filter(({ isOpen }) => isOpen)}
              onAdd={mayAdd ? () => setAdding([]) : null}
            />
          )}
        </Answered>
      )}
      {dropping && <p className={styles['drop']}>{t('recordings.drop')}</p>}
      {adding !== null && <ImportDialog files={adding} onClose={() => setAdding(null)} />}
    </Page>
  );
}
