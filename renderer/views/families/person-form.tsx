// Somebody who is to be seen: by a code name, with what is needed to know who must consent.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FamilyConsents } from '../../../shared/contract/consent.ts';
import { hasAuthority, type VisiblePerson } from '../../../shared/domain/consent/visible-person.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { DialogForm } from '../../components/dialog-form.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { PersonFields, type Details } from './person-fields.tsx';

const FORM = 'visible-person';

export interface PersonFormProps {
  readonly family: FamilyConsents;
  /** Null: somebody new. */
  readonly person: VisiblePerson | null;
  readonly onClose: () => void;
}

const NOBODY: Details = {
  codeName: '',
  capacity: 'parent-with-authority',
  born: null,
  authority: null,
  seenIn: 'all',
};

export function PersonForm({ family, person, onClose }: PersonFormProps) {
  const t = useTranslations('consent.form');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const add = useCommand('persons.add');
  const edit = useCommand('persons.edit');
  const remove = useCommand('persons.remove');
  const [details, setDetails] = useState<Details>(() => (person === null ? NOBODY : detailsOf(person)));
  const pending = add.pending || edit.pending || remove.pending;
  const ready = isReady(details) && !pending;
  const closeIfDone = (done: { readonly ok: boolean }) => {
    if (done.ok) onClose();
  };
  const submit = async () => {
    if (!ready) return;
    const clean = consistent(details);
    closeIfDone(
      person === null
        ? await add.run({ caseId: family.careCase.id, ...clean })
        : await edit.run({ id: person.id, ...clean }),
    );
  };
  const refusal = add.refusal ?? edit.refusal ?? remove.refusal;
  return (
    <Dialog
      title={t(person === null ? 'addTitle' : 'editTitle')}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          {person !== null && (
            <Button
              look="quiet"
              isDisabled={pending}
              onPress={() => void remove.run({ id: person.id }).then(closeIfDone)}
            >
              {t('remove')}
            </Button>
          )}
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button type="submit" form={FORM} look="primary" isDisabled={!ready}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <DialogForm id={FORM} onSubmit={() => void submit()}>
        <PersonFields family={family} details={details} onChange={setDetails} />
      </DialogForm>
      {refusal !== null && <ErrorPanel {...words(refusal)} />}
    </Dialog>
  );
}

function detailsOf({ codeName, capacity, born, authority, seenIn }: VisiblePerson): Details {
  return { codeName, capacity, born, authority, seenIn };
}

function isReady({ codeName, capacity, born, authority }: Details): boolean {
  return codeName.trim() !== '' && (capacity !== 'child' || born !== null) && authority?.on !== '';
}

/** Without what belongs to a role that was chosen before. */
function consistent(details: Details): Details {
  const parent = hasAuthority(details);
  return {
    ...details,
    born: details.capacity === 'child' ? details.born : null,
    authority: parent ? details.authority : null,
    seenIn: !parent && details.seenIn === 'nowhere' ? 'all' : details.seenIn,
  };
}
