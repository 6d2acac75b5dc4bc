// Pointing at a vault that is already there.

import { useTranslations } from 'use-intl';
import type { OfferedFolder } from '../../../shared/contract/shell.ts';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { FolderChoice } from './folder-choice.tsx';
import styles from './start.module.css';

export interface OpenExistingProps {
  readonly onBack: () => void;
  readonly onChosen: () => void;
}

export function OpenExisting({ onBack, onChosen }: OpenExistingProps) {
  const t = useTranslations('start');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const choose = useCommand('vault.choose');
  const [withoutVault, setWithoutVault] = useState(false);

  const open = async (folder: OfferedFolder) => {
    setWithoutVault(!folder.holdsVault);
    if (!folder.holdsVault) return;
    const result = await choose.run({ folder: folder.id });
    if (result.ok) onChosen();
  };
  return (
    <section className={styles['form']}>
      <h1>{t('choose.open')}</h1>
      <p className={styles['quiet']}>{t('choose.openText')}</p>
      <FolderChoice hint={t('folder.typeExistingHint')} onChosen={(folder) => void open(folder)} />
      {withoutVault && <ErrorPanel happened={t('folder.noVault')} next={t('folder.noVaultNext')} />}
      {choose.refusal !== null && <ErrorPanel {...words(choose.refusal)} />}
      <div className={styles['buttons']}>
        <Button look="quiet" onPress={onBack}>
          {common('back')}
        </Button>
      </div>
    </section>
  );
}
