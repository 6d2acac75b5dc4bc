// The people who are to be seen on a family's recordings, or have authority over a child that is.

import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FamilyConsents } from '../../../shared/contract/consent.ts';
import { ageOn, hasAuthority, type VisiblePerson } from '../../../shared/domain/consent/visible-person.ts';
import { Button } from '../../components/button.tsx';
import { Table, type Column } from '../../components/table.tsx';
import styles from './families.module.css';
import { PersonForm } from './person-form.tsx';
import { StandingMark } from './standing-mark.tsx';
import { useConsentWords } from './use-consent-words.ts';

export function FamilyPersons({ family }: { readonly family: FamilyConsents }) {
  const t = useTranslations('consent.persons');
  const [form, setForm] = useState<VisiblePerson | 'new' | null>(null);
  const columns = useColumns(family, setForm);
  return (
    <section className={styles['section']}>
      <header className={styles['sectionHeader']}>
        <h2>{t('title')}</h2>
        <Button icon={<UserPlus size={18} aria-hidden />} onPress={() => setForm('new')}>
          {t('add')}
        </Button>
      </header>
      {family.persons.length === 0 ? (
        <p className={styles['quiet']}>{t('none')}</p>
      ) : (
        <Table caption={t('title')} columns={columns} rows={family.persons} rowKey={({ id }) => id} />
      )}
      {form !== null && (
        <PersonForm family={family} person={form === 'new' ? null : form} onClose={() => setForm(null)} />
      )}
    </section>
  );
}

function useColumns(
  family: FamilyConsents,
  onEdit: (person: VisiblePerson) => void,
): readonly Column<VisiblePerson>[] {
  const t = useTranslations('consent.persons');
  const capacities = useTranslations('consent.capacities');
  const codes = new Map<string, string>(family.recordings.map(({ id, code }) => [id, code]));
  const seen = ({ seenIn }: VisiblePerson) => {
    if (seenIn === 'all') return t('everywhere');
    return seenIn === 'nowhere' ? t('nowhere') : (codes.get(seenIn) ?? '…');
  };
  return [
    { id: 'name', header: t('columns.name'), cell: ({ codeName }) => codeName },
    {
      id: 'capacity',
      header: t('columns.capacity'),
      cell: (person) => {
        const years = ageOn(person, family.today);
        return [capacities(person.capacity), years === null ? null : t('age', { years })]
          .filter((part) => part !== null)
          .join(', ');
      },
    },
    {
      id: 'authority',
      header: t('columns.authority'),
      cell: (person) => hasAuthority(person) && <Authority family={family} person={person} />,
    },
    { id: 'seen', header: t('columns.seen'), cell: seen },
    {
      id: 'action',
      header: t('columns.action'),
      numeric: true,
      unseen: true,
      cell: (person) => (
        <Button
          size="compact"
          aria-label={t('edit', { name: person.codeName })}
          onPress={() => onEdit(person)}
        >
          {t('change')}
        </Button>
      ),
    },
  ];
}

interface AuthorityProps {
  readonly family: FamilyConsents;
  readonly person: VisiblePerson;
}

function Authority({ family, person: { authority } }: AuthorityProps) {
  const t = useTranslations('consent.persons');
  const checks = useTranslations('consent.checks');
  const words = useConsentWords(family);
  if (authority === null) return <StandingMark mark="incomplete">{t('notChecked')}</StandingMark>;
  return t('checked', { how: checks(authority.how), date: words.day(authority.on) });
}
