// Asks for one's passphrase before what cannot be taken back, with what will happen in words above it.

import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DialogForm } from '../../components/dialog-form.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';

export interface PassphraseDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly submit: string;
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly onSubmit: (passphrase: string) => void;
  readonly onClose: () => void;
}

const FORM = 'own-passphrase';

export function PassphraseDialog({
  title,
  children,
  submit,
  pending,
  refusal,
  onSubmit,
  onClose,
}: PassphraseDialogProps) {
  const t = useTranslations('vaultKeys');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const [passphrase, setPassphrase] = useState('');
  const ready = passphrase !== '' && !pending;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button isDisabled={pending} onPress={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={FORM} look="primary" isDisabled={!ready}>
            {submit}
          </Button>
        </>
      }
    >
      {children}
      <DialogForm id={FORM} onSubmit={() => ready && onSubmit(passphrase)}>
        <Field
          label={t('passphrase')}
          hint={t('passphraseHint')}
          type="password"
          autoComplete="current-password"
          value={passphrase}
          onChange={setPassphrase}
        />
      </DialogForm>
      {refusal !== null && <ErrorPanel {...words(refusal)} />}
    </Dialog>
  );
}
