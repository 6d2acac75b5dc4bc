// Somebody who is to be seen: by a code name, with what is needed to know who must consent.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FamilyConsents } from '../../../shared/contract/consent.ts';
import {
  AUTHORITY_CHECKS,
  CAPACITIES,
  CODE_NAME_MAX_LENGTH,
  hasAuthority,
  type VisiblePerson,
} from '../../../shared/domain/consent/visible-person.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { DialogForm } from '../../components/dialog-form.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';

const FORM = 'visible-person';
const UNCHECKED = 'unchecked';

export interface PersonFormProps {
  readonly family: FamilyConsents;
  /** Null: somebody new. */
  readonly person: VisiblePerson | null;
  readonly onClose: () => void;
}

type Details = Omit<VisiblePerson, 'id' | 'caseId'>;

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

interface FieldsProps {
  readonly family: FamilyConsents;
  readonly details: Details;
  readonly onChange: (details: Details) => void;
}

function PersonFields({ family, details, onChange }: FieldsProps) {
  const t = useTranslations('consent.form');
  const persons = useTranslations('consent.persons');
  const capacities = useTranslations('consent.capacities');
  const change = (part: Partial<Details>) => onChange({ ...details, ...part });
  const places: readonly { readonly id: string; readonly label: string }[] = [
    { id: 'all', label: persons('everywhere') },
    ...(hasAuthority(details) ? [{ id: 'nowhere', label: persons('nowhere') }] : []),
    ...family.recordings.map(({ id, code }) => ({ id, label: code })),
  ];
  return (
    <>
      <Field
        label={t('codeName')}
        hint={t('codeNameHint')}
        value={details.codeName}
        onChange={(codeName) => change({ codeName })}
        maxLength={CODE_NAME_MAX_LENGTH}
        autoComplete="off"
      />
      <Select
        label={t('capacity')}
        choices={CAPACITIES.map((id) => ({ id, label: capacities(id) }))}
        value={details.capacity}
        onChange={(capacity) => change({ capacity })}
      />
      {details.capacity === 'child' && (
        <Field
          type="month"
          label={t('born')}
          hint={t('bornHint')}
          value={details.born ?? ''}
          onChange={(born) => change({ born: born === '' ? null : born })}
        />
      )}
      {hasAuthority(details) && (
        <AuthorityFields
          authority={details.authority}
          today={family.today}
          onChange={(authority) => change({ authority })}
        />
      )}
      <Select
        label={t('seen')}
        choices={places}
        value={details.seenIn}
        onChange={(choice) => {
          const one = family.recordings.find(({ id }) => id === choice);
          change({ seenIn: one?.id ?? (choice === 'nowhere' ? 'nowhere' : 'all') });
        }}
      />
    </>
  );
}

interface AuthorityFieldsProps {
  readonly authority: VisiblePerson['authority'];
  readonly today: string;
  readonly onChange: (authority: VisiblePerson['authority']) => void;
}

function AuthorityFields({ authority, today, onChange }: AuthorityFieldsProps) {
  const t = useTranslations('consent.form');
  const checks = useTranslations('consent.checks');
  return (
    <>
      <Select
        label={t('authority')}
        choices={[
          { id: UNCHECKED, label: t('notChecked') },
          ...AUTHORITY_CHECKS.map((id) => ({ id, label: checks(id) })),
        ]}
        value={authority?.how ?? UNCHECKED}
        onChange={(choice) => {
          const how = AUTHORITY_CHECKS.find((known) => known === choice);
          onChange(how === undefined ? null : { how, on: authority?.on ?? today });
        }}
      />
      {authority !== null && (
        <Field
          type="date"
          label={t('authorityOn')}
          value={authority.on}
          onChange={(on) => onChange({ ...authority, on })}
        />
      )}
    </>
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
