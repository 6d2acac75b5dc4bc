// The fields about somebody who is to be seen; which of them there are depends on the role.

import { useTranslations } from 'use-intl';
import type { FamilyConsents } from '../../../shared/contract/consent.ts';
import {
  AUTHORITY_CHECKS,
  CAPACITIES,
  CODE_NAME_MAX_LENGTH,
  hasAuthority,
  type VisiblePerson,
} from '../../../shared/domain/consent/visible-person.ts';
import { Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';

/** What a person types about somebody. */
export type Details = Omit<VisiblePerson, 'id' | 'caseId'>;

/** In the select: how authority was checked is not known. */
const UNCHECKED = 'unchecked';

interface FieldsProps {
  readonly family: FamilyConsents;
  readonly details: Details;
  readonly onChange: (details: Details) => void;
}

export function PersonFields({ family, details, onChange }: FieldsProps) {
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
