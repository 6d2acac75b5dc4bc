// The vault: where it is, whether all of it can still be read, one's passphrase, the lock.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LOCK_AFTER_MINUTES } from '../../../shared/contract/lock-after.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Notice } from '../../components/notice.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { useFrame } from '../../shell/frame-context.ts';
import { usePreferences } from '../../state/preferences.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { VaultCheck } from './vault-check.tsx';
import styles from './options.module.css';

function LockAfterChoice() {
  const t = useTranslations('options.vault');
  const preferences = usePreferences();
  const prefer = useCommand('program.prefer');
  if (preferences === null) return null;
  return (
    <>
      <RadioGroup
        label={t('lockAfter')}
        choices={LOCK_AFTER_MINUTES.map((count) => ({
          id: String(count),
          label: t('minutes', { count: String(count) }),
        }))}
        value={String(preferences.lockAfter)}
        onChange={(chosen) => {
          const lockAfter = LOCK_AFTER_MINUTES.find((count) => String(count) === chosen);
          if (lockAfter !== undefined) void prefer.run({ lockAfter });
        }}
      />
      <p className={styles['quiet']}>{t('lockAfterText')}</p>
    </>
  );
}

export function VaultCard() {
  const t = useTranslations('options');
  const { vault } = useFrame();
  const lock = useCommand('vault.lock');
  const [changing, setChanging] = useState(false);
  const [changed, setChanged] = useState(false);
  return (
    <Card title={t('vault.title')}>
      <dl className={styles['facts']}>
        <dt>{t('vault.folder')}</dt>
        <dd>{vault.folder}</dd>
        <dt>{t('vault.person')}</dt>
        <dd>{vault.me.name}</dd>
      </dl>
      <VaultCheck />
      <LockAfterChoice />
      {changed && <Notice tone="success">{t('passphrase.done')}</Notice>}
      <div className={styles['buttons']}>
        {!vault.demo && <Button onPress={() => setChanging(true)}>{t('vault.passphrase')}</Button>}
        <Button isDisabled={lock.pending} onPress={() => void lock.run({})}>
          {t('vault.lock')}
        </Button>
      </div>
      {changing && (
        <ChangePassphrase
          onClose={() => setChanging(false)}
          onChanged={() => {
            setChanging(false);
            setChanged(true);
          }}
        />
      )}
    </Card>
  );
}
