// The form of putting a vault back, once its backup is found.

import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { FoundBackup, Restored } from '../../../shared/contract/backup.ts';
import type { OfferedFolder } from '../../../shared/contract/shell.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Select } from '../../components/select.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { FolderChoice } from '../start/folder-choice.tsx';
import styles from '../start/start.module.css';
import { useCountdown } from '../start/use-countdown.ts';
import { RestoreProgress } from './restore-progress.tsx';
import { NO_PROOF, proofOf, RestoreProofFields } from './restore-proof.tsx';

export interface RestoreFormProps {
  readonly from: OfferedFolder;
  readonly backups: readonly FoundBackup[];
  readonly onBack: () => void;
  readonly onRestored: (restored: Restored) => void;
}

export function RestoreForm({ from, backups, onBack, onRestored }: RestoreFormProps) {
  const t = useTranslations('backup.restore');
  const common = useTranslations('common');
  const folders = useTranslations('start.folder');
  const words = useRefusalWords();
  const restore = useCommand('restore.begin');
  const countdown = useCountdown();
  const [vaultId, setVaultId] = useState<string | null>(null);
  const [setId, setSetId] = useState<string | null>(null);
  const [into, setInto] = useState<OfferedFolder | null>(null);
  const [proof, setProof] = useState(NO_PROOF);
  const backup = backups.find((one) => one.vaultId === vaultId) ?? backups[0];
  const set = backup?.sets.find(({ id }) => id === setId) ?? backup?.sets[0];
  const given = proofOf(proof);
  const ready = into !== null && given !== null && countdown.seconds === 0 && !restore.pending;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || given === null || backup === undefined || set === undefined) return;
    const place = { from: from.id, vaultId: backup.vaultId, set: set.id, folder: into.id };
    const result = await restore.run({ ...place, ...given });
    if (result.ok) onRestored(result.value);
    else if ('wait' in result.error) countdown.begin(result.error.wait);
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)}>
      <h1>{t('title')}</h1>
      <p className={`${styles['quiet'] ?? ''} ${styles['path'] ?? ''}`}>{from.label}</p>
      <Choices
        backups={backups}
        backup={backup}
        set={set?.id ?? null}
        onVault={setVaultId}
        onSet={setSetId}
      />
      <div>
        <p className={styles['label']}>{t('into')}</p>
        {into !== null && <p className={styles['path']}>{into.label}</p>}
      </div>
      {into === null ? (
        <FolderChoice hint={t('intoHint')} onChosen={setInto} />
      ) : (
        <div>
          <Button look="quiet" size="compact" isDisabled={restore.pending} onPress={() => setInto(null)}>
            {folders('other')}
          </Button>
        </div>
      )}
      <RestoreProofFields proof={proof} onChange={setProof} />
      {restore.refusal !== null && <ErrorPanel {...words(restore.refusal)} />}
      {restore.pending ? (
        <RestoreProgress />
      ) : (
        <div className={styles['buttons']}>
          <Button look="quiet" onPress={onBack}>
            {common('back')}
          </Button>
          <Button type="submit" look="primary" isDisabled={!ready}>
            {t('submit')}
          </Button>
        </div>
      )}
    </form>
  );
}

interface ChoicesProps {
  readonly backups: readonly FoundBackup[];
  readonly backup: FoundBackup | undefined;
  readonly set: string | null;
  readonly onVault: (id: string) => void;
  readonly onSet: (id: string) => void;
}

function Choices({ backups, backup, set, onVault, onSet }: ChoicesProps) {
  const t = useTranslations('backup.restore');
  const { date, clock } = useFormats();
  const moment = (at: number) => ({ date: date(at), time: clock(at) });
  return (
    <>
      {backups.length > 1 && (
        <Select
          label={t('vault')}
          choices={backups.map(({ vaultId, sets }) => ({
            id: String(vaultId),
            label: t('vaultChoice', moment(sets[0]?.at ?? 0)),
          }))}
          value={backup === undefined ? null : String(backup.vaultId)}
          onChange={onVault}
        />
      )}
      <Select
        label={t('set')}
        choices={(backup?.sets ?? []).map(({ id, at }) => ({ id, label: t('moment', moment(at)) }))}
        value={set}
        onChange={onSet}
      />
    </>
  );
}
