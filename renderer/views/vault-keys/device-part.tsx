// One's passphrase bound to this computer, or not.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DeviceState } from '../../../shared/domain/vault/keys-state.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import styles from '../options/options.module.css';
import { PassphraseDialog } from './passphrase-dialog.tsx';

export function DevicePart({ state }: { readonly state: DeviceState }) {
  const t = useTranslations('vaultKeys.device');
  const [asking, setAsking] = useState(false);
  const isBound = state === 'bound';
  const texts = { bound: t('bound'), offered: t('offered'), 'not-here': t('notHere') };
  return (
    <>
      <h3>{t('title')}</h3>
      <p className={styles['quiet']}>{texts[state]}</p>
      {state !== 'not-here' && (
        <div>
          <Button onPress={() => setAsking(true)}>{t(isBound ? 'unbind' : 'bind')}</Button>
        </div>
      )}
      {asking && <Asking isBound={isBound} onClose={() => setAsking(false)} />}
    </>
  );
}

function Asking({ isBound, onClose }: { readonly isBound: boolean; readonly onClose: () => void }) {
  const t = useTranslations('vaultKeys.device');
  const bind = useCommand('keys.bindDevice');
  const unbind = useCommand('keys.unbindDevice');
  const command = isBound ? unbind : bind;
  const submit = async (passphrase: string) => {
    const result = await command.run({ passphrase });
    if (result.ok) onClose();
  };
  return (
    <PassphraseDialog
      title={t('title')}
      submit={t(isBound ? 'submitUnbind' : 'submit')}
      pending={command.pending}
      refusal={command.refusal}
      onSubmit={(passphrase) => void submit(passphrase)}
      onClose={onClose}
    >
      <p>{t(isBound ? 'askUnbind' : 'ask')}</p>
    </PassphraseDialog>
  );
}
