// Choosing a folder: with the system's dialog where there is one, else by typing where it is.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { OfferedFolder } from '../../../shared/contract/shell.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';

export interface FolderChoiceProps {
  readonly hint: string;
  readonly onChosen: (folder: OfferedFolder) => void;
}

export function FolderChoice({ hint, onChosen }: FolderChoiceProps) {
  const abilities = useQuery('shell.abilities', {});
  if (abilities.status !== 'ready') return null;
  return abilities.value.dialogs ? (
    <FolderDialog onChosen={onChosen} />
  ) : (
    <TypedFolder hint={hint} onChosen={onChosen} />
  );
}

function FolderDialog({ onChosen }: Pick<FolderChoiceProps, 'onChosen'>) {
  const t = useTranslations('start.folder');
  const words = useRefusalWords();
  const choose = useCommand('shell.chooseFolder');
  const open = async () => {
    const result = await choose.run({});
    if (result.ok && result.value !== null) onChosen(result.value);
  };
  return (
    <>
      <div>
        <Button isDisabled={choose.pending} onPress={() => void open()}>
          {t('choose')}
        </Button>
      </div>
      {choose.refusal !== null && <ErrorPanel {...words(choose.refusal)} />}
    </>
  );
}

function TypedFolder({ hint, onChosen }: FolderChoiceProps) {
  const t = useTranslations('start.folder');
  const words = useRefusalWords();
  const offer = useCommand('shell.typedFolder');
  const [path, setPath] = useState('');
  const use = async () => {
    const result = await offer.run({ path: path.trim() });
    if (result.ok) onChosen(result.value);
  };
  return (
    <>
      <Field
        label={t('type')}
        hint={hint}
        value={path}
        onChange={setPath}
        onKeyDown={(event) => {
          // Enter means this folder here, not the form around it.
          if (event.key !== 'Enter') event.continuePropagation();
          else if (path.trim() !== '') void use();
        }}
        spellCheck="false"
      />
      <div>
        <Button isDisabled={path.trim() === '' || offer.pending} onPress={() => void use()}>
          {t('use')}
        </Button>
      </div>
      {offer.refusal !== null && <ErrorPanel {...words(offer.refusal)} />}
    </>
  );
}
