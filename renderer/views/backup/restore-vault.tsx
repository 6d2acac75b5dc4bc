// Putting a vault back: where the backup is, from which moment, into which folder, and who asks.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FoundBackup, Restored } from '../../../shared/contract/backup.ts';
import type { OfferedFolder } from '../../../shared/contract/shell.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { FolderChoice } from '../start/folder-choice.tsx';
import styles from '../start/start.module.css';
import { RestoreForm } from './restore-form.tsx';

export interface RestoreVaultProps {
  readonly onBack: () => void;
  readonly onRestored: (restored: Restored) => void;
}

interface Found {
  readonly from: OfferedFolder;
  readonly backups: readonly FoundBackup[];
}

export function RestoreVault({ onBack, onRestored }: RestoreVaultProps) {
  const t = useTranslations('backup.restore');
  const common = useTranslations('common');
  const words = useRefusalWords();
  // A query by nature, but of a folder that somebody points at just now.
  const look = useCommand('restore.look');
  const [found, setFound] = useState<Found | null>(null);
  const lookIn = async (from: OfferedFolder) => {
    const result = await look.run({ folder: from.id });
    if (result.ok) setFound({ from, backups: result.value });
  };
  if (found !== null) return <RestoreForm {...found} onBack={() => setFound(null)} onRestored={onRestored} />;
  return (
    <section className={styles['form']}>
      <h1>{t('title')}</h1>
      <p className={styles['quiet']}>{t('text')}</p>
      <h2>{t('from')}</h2>
      <FolderChoice hint={t('fromHint')} onChosen={(folder) => void lookIn(folder)} />
      {look.refusal !== null && <ErrorPanel {...words(look.refusal)} />}
      <div className={styles['buttons']}>
        <Button look="quiet" onPress={onBack}>
          {common('back')}
        </Button>
      </div>
    </section>
  );
}
