// The people of this vault in a table, where the coordinator also says who is in which team.

import { useTranslations } from 'use-intl';
import type { Person, Profile } from '../../../shared/domain/profile/profile.ts';
import { useCommand } from '../../api/use-command.ts';
import { Chip } from '../../components/chip.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Table, type Column } from '../../components/table.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { useMay } from '../../shell/frame-context.ts';
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
  const [name, ...others] = useFixedColumns(me);
  return (
    <>
      <Table
        caption={t('title')}
        columns={[name, teamColumn, ...others]}
        rows={people}
        rowKey={({ id }) => id}
      />
      {setTeam.refusal !== null && <ErrorPanel {...words(setTeam.refusal)} />}
    </>
  );
}

function useFixedColumns(me: Person): readonly [Column<Profile>, ...Column<Profile>[]] {
  const t = useTranslations('people');
  const roleNames = useTranslations('access.roles');
  const formats = useFormats();
  return [
    {
      id: 'name',
      header: t('columns.name'),
      cell: ({ id, name }) => <PersonName name={name} isMe={id === me.id} />,
    },
    {
      id: 'role',
      header: t('columns.role'),
      cell: ({ roles }) => roles.map((role) => roleNames(role)).join(', '),
    },
    { id: 'since', header: t('columns.since'), cell: ({ createdAt }) => formats.date(createdAt) },
  ];
}

function PersonName({ name, isMe }: { readonly name: string; readonly isMe: boolean }) {
  const t = useTranslations('people');
  return (
    <span className={styles['name']}>
      {name} {isMe && <Chip>{t('you')}</Chip>}
    </span>
  );
}
