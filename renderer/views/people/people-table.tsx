// The people of this vault in a table, where the coordinator also says who does what and is in which team.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Person, Profile } from '../../../shared/domain/profile/profile.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Table, type Column } from '../../components/table.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { useMay } from '../../shell/frame-context.ts';
import { RolesDialog } from '../access/roles-dialog.tsx';
import styles from './people.module.css';
import { TeamField } from './team-field.tsx';

export interface PeopleTableProps {
  readonly people: readonly Profile[];
  readonly me: Person;
}

export function PeopleTable({ people, me }: PeopleTableProps) {
  const t = useTranslations('people');
  const words = useRefusalWords();
  const mayManage = useMay('people.manage');
  const setTeam = useCommand('profiles.setTeam');
  const teams = [...new Set(people.map(({ team }) => team))].filter((team) => team !== '');
  const teamColumn: Column<Profile> = {
    id: 'team',
    header: t('columns.team'),
    cell: (person) =>
      mayManage ? (
        <TeamField
          person={person}
          teams={teams}
          onChange={(team) => void setTeam.run({ id: person.id, team })}
        />
      ) : (
        person.team
      ),
  };
  const [choosing, setChoosing] = useState<Profile | null>(null);
  const rolesColumn = useRolesColumn(setChoosing);
  const [name, ...others] = useFixedColumns(me);
  return (
    <>
      <Table
        caption={t('title')}
        columns={[name, rolesColumn, teamColumn, ...others]}
        rows={people}
        rowKey={({ id }) => id}
      />
      {setTeam.refusal !== null && <ErrorPanel {...words(setTeam.refusal)} />}
      {choosing !== null && <RolesDialog person={choosing} onClose={() => setChoosing(null)} />}
    </>
  );
}

function useFixedColumns(me: Person): readonly [Column<Profile>, ...Column<Profile>[]] {
  const t = useTranslations('people');
  const formats = useFormats();
  return [
    {
      id: 'name',
      header: t('columns.name'),
      cell: ({ id, name }) => <PersonName name={name} isMe={id === me.id} />,
    },
    { id: 'since', header: t('columns.since'), cell: ({ createdAt }) => formats.date(createdAt) },
  ];
}

function useRolesColumn(onChoose: (person: Profile) => void): Column<Profile> {
  const t = useTranslations('access.people');
  const names = useTranslations('access.roles');
  const mayChoose = useMay('roles.manage');
  return {
    id: 'roles',
    header: t('roles'),
    cell: (person) => (
      <span className={styles['roles']}>
        <span>
          {person.roles.length === 0 ? t('none') : person.roles.map((role) => names(role)).join(', ')}
        </span>
        {mayChoose && (
          <Button
            size="compact"
            aria-label={t('change', { name: person.name })}
            onPress={() => onChoose(person)}
          >
            {t('changeShort')}
          </Button>
        )}
      </span>
    ),
  };
}

function PersonName({ name, isMe }: { readonly name: string; readonly isMe: boolean }) {
  const t = useTranslations('people');
  return (
    <span className={styles['name']}>
      {name} {isMe && <Chip>{t('you')}</Chip>}
    </span>
  );
}
