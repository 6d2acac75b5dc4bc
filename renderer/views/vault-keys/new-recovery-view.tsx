// A new recovery key: one's passphrase, then the key to print or copy, then its last group typed over from the paper.
// Until that is right, the old key counts.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { useCommand } from '../../api/use-command.ts';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { places } from '../places.ts';
import { ConfirmRecovery } from './confirm-recovery.tsx';
import { PassphraseDialog } from './passphrase-dialog.tsx';

export function NewRecoveryView() {
  const t = useTranslations('vaultKeys');
  const [, go] = useLocation();
  const begin = useCommand('keys.newRecovery');
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const leave = () => go(places.options);
  const submit = async (passphrase: string) => {
    const result = await begin.run({ passphrase });
    if (result.ok) setRecoveryKey(result.value.recoveryKey);
  };
  return (
    <Page title={t('sheet.title')}>
      {recoveryKey === null ? (
        <PassphraseDialog
          title={t('recovery.title')}
          submit={t('recovery.go')}
          pending={begin.pending}
          refusal={begin.refusal}
          onSubmit={(passphrase) => void submit(passphrase)}
          onClose={leave}
        >
          <Notice>{t('recovery.ask')}</Notice>
        </PassphraseDialog>
      ) : (
        <ConfirmRecovery recoveryKey={recoveryKey} onDone={leave} />
      )}
    </Page>
  );
}
