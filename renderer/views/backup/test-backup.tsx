// Testing a backup: the newest, or another that is still there.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BackupSet } from '../../../shared/domain/backup/backup.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Select } from '../../components/select.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import styles from '../options/options.module.css';

export function TestBackup({
  sets,
  isBusy,
}: {
  readonly sets: readonly BackupSet[];
  readonly isBusy: boolean;
}) {
  const t = useTranslations('backup');
  const { date, clock } = useFormats();
  const words = useRefusalWords();
  const test = useCommand('backup.test');
  const [chosen, setChosen] = useState<string | null>(null);
  const set = sets.find(({ id }) => id === chosen) ?? sets[0];
  if (set === undefined) return null;
  return (
    <>
      <p className={styles['quiet']}>{t('testText')}</p>
      {sets.length > 1 && (
        <Select
          label={t('which')}
          choices={sets.map(({ id, at }) => ({
            id,
            label: t('restore.moment', { date: date(at), time: clock(at) }),
          }))}
          value={set.id}
          onChange={setChosen}
        />
      )}
      <div>
        <Button isDisabled={isBusy || test.pending} onPress={() => void test.run({ set: set.id })}>
          {t('test')}
        </Button>
      </div>
      {test.refusal !== null && <ErrorPanel {...words(test.refusal)} />}
    </>
  );
}
