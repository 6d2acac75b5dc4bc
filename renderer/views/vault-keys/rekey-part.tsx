// Encrypting the vault anew. Afterwards the page stands on a vault that was just opened again: what is left to see is
// the date.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import type { KeysState } from '../../../shared/domain/vault/keys-state.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import styles from '../options/options.module.css';
import { places } from '../places.ts';
import { PassphraseDialog } from './passphrase-dialog.tsx';

export function RekeyPart({ state }: { readonly state: KeysState }) {
  const t = useTranslations('vaultKeys.rekey');
  const { date } = useFormats();
  const [, go] = useLocation();
  const rekey = useCommand('keys.rekey');
  const [asking, setAsking] = useState(false);
  const names = state.beforeRekey.join(', ');
  const submit = async (passphrase: string) => {
    const result = await rekey.run({ passphrase });
    // The vault was closed for a moment, and with it this page.
    if (result.ok) go(places.options);
  };
  return (
    <>
      <h3>{t('title')}</h3>
      <p className={styles['quiet']}>
        {t('text')} {state.rekeyedAt !== null && t('last', { date: date(state.rekeyedAt) })}
      </p>
      {names !== '' && <p>{t('blocked', { names })}</p>}
      <div>
        <Button isDisabled={names !== '' || state.recovery === 'outdated'} onPress={() => setAsking(true)}>
          {t('start')}
        </Button>
      </div>
      {asking && (
        <PassphraseDialog
          title={t('title')}
          submit={t('submit')}
          pending={rekey.pending}
          refusal={rekey.refusal}
          onSubmit={(passphrase) => void submit(passphrase)}
          onClose={() => setAsking(false)}
        >
          <p>{t('ask')}</p>
          <Notice tone="warning">{t('warning')}</Notice>
        </PassphraseDialog>
      )}
    </>
  );
}
