// Taking away somebody's way in, after the passphrase of who does it.

import { useTranslations } from 'use-intl';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import { useCommand } from '../../api/use-command.ts';
import { PassphraseDialog } from '../vault-keys/passphrase-dialog.tsx';

export interface RemovePersonProps {
  readonly person: Profile;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

export function RemovePerson({ person: { id, name }, onRemoved, onClose }: RemovePersonProps) {
  const t = useTranslations('vaultKeys.leave');
  const remove = useCommand('profiles.remove');
  const submit = async (passphrase: string) => {
    const result = await remove.run({ id, passphrase });
    if (result.ok) onRemoved();
  };
  return (
    <PassphraseDialog
      title={t('title', { name })}
      submit={t('submit')}
      pending={remove.pending}
      refusal={remove.refusal}
      onSubmit={(passphrase) => void submit(passphrase)}
      onClose={onClose}
    >
      <p>{t('ask', { name })}</p>
    </PassphraseDialog>
  );
}
