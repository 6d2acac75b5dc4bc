// A new colleague, who types the passphrase personally.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ROLES, USUAL_ROLES } from '../../../shared/domain/access/role.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DialogForm } from '../../components/dialog-form.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { useMay } from '../../shell/frame-context.ts';
import { useRoleChoices } from '../access/use-role-choices.ts';
import { EMPTY_PAIR, isReady, PassphrasePairFields } from '../start/passphrase-pair.tsx';

const FORM = 'new-person';

export function NewPerson({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('people.form');
  const roleWords = useTranslations('access.people');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const add = useCommand('profiles.add');
  const [name, setName] = useState('');
  const [pair, setPair] = useState(EMPTY_PAIR);
  const mayChoose = useMay('roles.manage');
  const choices = useRoleChoices();
  const [chosen, setChosen] = useState<readonly string[]>(USUAL_ROLES);
  const ready = name.trim() !== '' && isReady(pair) && !add.pending;
  const submit = async () => {
    if (!ready) return;
    const roles = ROLES.filter((role) => chosen.includes(role));
    const result = await add.run({ name, passphrase: pair.first, roles });
    if (result.ok) onClose();
  };
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button type="submit" form={FORM} look="primary" isDisabled={!ready}>
            {t(add.pending ? 'adding' : 'submit')}
          </Button>
        </>
      }
    >
      <Notice>{t('handOver')}</Notice>
      <DialogForm id={FORM} onSubmit={() => void submit()}>
        <Field label={t('name')} value={name} onChange={setName} maxLength={60} />
        <PassphrasePairFields label={t('passphrase')} pair={pair} onChange={setPair} />
        {mayChoose && (
          <CheckboxGroup label={roleWords('roles')} choices={choices} value={chosen} onChange={setChosen} />
        )}
      </DialogForm>
      {add.refusal !== null && <ErrorPanel {...words(add.refusal)} />}
    </Dialog>
  );
}
