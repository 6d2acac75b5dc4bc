// The backup: where it goes, when the last one was made and tested, making and testing one; and the disk below.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BackupState } from '../../../shared/domain/backup/backup.ts';
import type { FolderId } from '../../../shared/domain/ids.ts';
import { isOver } from '../../../shared/domain/job/job.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { Answered } from '../../shell/answered.tsx';
import { useMay } from '../../shell/frame-context.ts';
import { FolderChoice } from '../start/folder-choice.tsx';
import styles from '../options/options.module.css';
import { BackupFacts } from './backup-facts.tsx';
import { BackupJobState } from './backup-job.tsx';
import { DiskLine } from './disk-line.tsx';
import { TestBackup } from './test-backup.tsx';

export function BackupCard() {
  const t = useTranslations('backup');
  const mayMake = useMay('backup.make');
  const state = useQuery('backup.state', {});
  return (
    <Card title={t('title')}>
      <p className={styles['quiet']}>{t('text')}</p>
      <Answered answer={state}>
        {(backup) => (
          <>
            <BackupFacts state={backup} />
            {mayMake && <Making state={backup} />}
          </>
        )}
      </Answered>
      <DiskLine />
    </Card>
  );
}

function Making({ state }: { readonly state: BackupState }) {
  const t = useTranslations('backup');
  const words = useRefusalWords();
  const begin = useCommand('backup.begin');
  const jobs = useQuery('jobs.list', {});
  const [choosing, setChoosing] = useState(false);
  const all = jobs.status === 'ready' ? jobs.value.filter((job) => job.kind !== 'import') : [];
  const job = all.at(-1) ?? null;
  const isBusy = begin.pending || (job !== null && !isOver(job));
  const isKnown = state.folder !== null && state.sets !== null;
  const [onVaultDisk, setOnVaultDisk] = useState<FolderId | null>(null);
  const make = async (folder: FolderId | 'same', anyway = false) => {
    const result = await begin.run(anyway ? { folder, onVaultDisk: 'accepted' } : { folder });
    if (result.ok) setChoosing(false);
    const isOnVaultDisk = !result.ok && result.error.code === 'backup.same-disk' && folder !== 'same';
    setOnVaultDisk(isOnVaultDisk ? folder : null);
  };
  return (
    <>
      {job !== null && job.state !== 'done' && <BackupJobState job={job} />}
      {begin.refusal !== null && (
        <ErrorPanel {...words(begin.refusal)}>
          {onVaultDisk !== null && (
            <Button isDisabled={isBusy} onPress={() => void make(onVaultDisk, true)}>
              {t('hereAnyway')}
            </Button>
          )}
        </ErrorPanel>
      )}
      {!isKnown && <p>{t(state.folder === null ? 'chooseFirst' : 'away')}</p>}
      {(choosing || state.folder === null) && (
        <FolderChoice hint={t('folderHint')} onChosen={({ id }) => void make(id)} />
      )}
      {state.folder !== null && (
        <div className={styles['buttons']}>
          <Button isDisabled={isBusy} onPress={() => void make('same')}>
            {t(isBusy ? 'busy' : 'begin')}
          </Button>
          {!choosing && (
            <Button look="quiet" isDisabled={isBusy} onPress={() => setChoosing(true)}>
              {t('choose')}
            </Button>
          )}
        </div>
      )}
      {state.sets !== null && state.sets.length > 0 && <TestBackup sets={state.sets} isBusy={isBusy} />}
    </>
  );
}
