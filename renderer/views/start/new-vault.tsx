// Making a vault: where, who, and with which passphrase.

import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { OfferedFolder } from '../../../shared/contract/shell.ts';
import type { VaultState } from '../../../shared/domain/vault/vault-state.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { FolderChoice } from './folder-choice.tsx';
import { EMPTY_PAIR, isReady, PassphrasePairFields } from './passphrase-pair.tsx';
import styles from './start.module.css';

export interface NewVaultProps {
  readonly state: Exclude<VaultState, { kind: 'open' }>;
  readonly onBack: () => void;
  readonly onMaking: () => void;
  readonly onMade: (recoveryKey: string | null) => void;
}

export function NewVault({ state, onBack, onMaking, onMade }: NewVaultProps) {
  const t = useTranslations('start.create');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const create = useCommand('vault.create');
  const [folder, setFolder] = useState<OfferedFolder | null>(null);
  const [name, setName] = useState('');
  const [pair, setPair] = useState(EMPTY_PAIR);
  const suggested = state.kind === 'none' ? state.suggestedFolder : null;
  const ready = (folder !== null || suggested !== null) && name.trim() !== '' && isReady(pair);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || create.pending) return;
    onMaking();
    const result = await create.run({ folder: folder?.id ?? 'suggested', name, passphrase: pair.first });
    onMade(result.ok ? result.value.recoveryKey : null);
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)}>
      <h1>{t('title')}</h1>
      <FolderLine chosen={folder?.label ?? suggested} onChosen={setFolder} />
      <Field label={t('name')} hint={t('nameHint')} value={name} onChange={setName} maxLength={60} />
      <PassphrasePairFields label={t('passphrase')} pair={pair} onChange={setPair} />
      {create.refusal !== null && <ErrorPanel {...words(create.refusal)} />}
      <div className={styles['buttons']}>
        <Button look="quiet" isDisabled={create.pending} onPress={onBack}>
          {common('back')}
        </Button>
        <Button type="submit" look="primary" isDisabled={!ready || create.pending}>
          {create.pending ? t('making') : t('submit')}
        </Button>
      </div>
    </form>
  );
}

interface FolderLineProps {
  readonly chosen: string | null;
  readonly onChosen: (folder: OfferedFolder) => void;
}

function FolderLine({ chosen, onChosen }: FolderLineProps) {
  const t = useTranslations('start.folder');
  const [choosing, setChoosing] = useState(chosen === null);
  return (
    <>
      {chosen !== null && (
        <div className={styles['folder']}>
          <div>
            <p className={styles['label']}>{t('label')}</p>
            <p className={styles['path']}>{chosen}</p>
          </div>
          {!choosing && (
            <Button look="quiet" size="compact" onPress={() => setChoosing(true)}>
              {t('other')}
            </Button>
          )}
        </div>
      )}
      {choosing && (
        <FolderChoice
          hint={t('typeHint')}
          onChosen={(folder) => {
            setChoosing(false);
            onChosen(folder);
          }}
        />
      )}
    </>
  );
}
