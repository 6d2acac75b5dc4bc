// RolesDialog: what one person does here; each role with what it is.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ROLES } from '../../../shared/domain/access/role.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { useRoleChoices } from './use-role-choices.ts';

export interface RolesDialogProps {
  readonly person: Profile;
  readonly onClose: () => void;
}

export function RolesDialog({ person, onClose }: RolesDialogProps) {
  const t = useTranslations('access.people');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const choices = useRoleChoices();
  const setRoles = useCommand('profiles.setRoles');
  const [chosen, setChosen] = useState<readonly string[]>(person.roles);
  const save = async () => {
    const roles = ROLES.filter((role) => chosen.includes(role));
    const result = await setRoles.run({ id: person.id, roles });
    if (result.ok) onClose();
  };
  return (
    <Dialog
      title={t('title', { name: person.name })}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button look="primary" isDisabled={setRoles.pending} onPress={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <p>{t('intro')}</p>
      <CheckboxGroup label={t('roles')} choices={choices} value={chosen} onChange={setChosen} />
      {setRoles.refusal !== null && <ErrorPanel {...words(setRoles.refusal)} />}
    </Dialog>
  );
}
