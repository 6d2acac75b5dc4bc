// The people of this vault in a table, where the coordinator also says who does what and is in which team.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Person, Profile } from '../../../shared/domain/profile/profile.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Notice } from '../../components/notice.tsx';
import { Table, type Column } from '../../components/table.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { useMay } from '../../shell/frame-context.ts';
import { RolesDialog } from '../access/roles-dialog.tsx';
import styles from './people.module.css';
import { RemovePerson } from './remove-person.tsx';
import { TeamField } from './team-field.tsx';

export interface PeopleTableProps {
  readonly people: readonly Profile[];
  readonly me: Person;
}

export function PeopleTable({ people, me }: PeopleTableProps) {
  const t = useTranslations('people');
  const words = useRefusalWords();
  const mayManage = useMay('people.manage');
  const leaveWords = useTranslations('vaultKeys.leave');
  const setTeam = useCommand('profiles.setTeam');
  const teams = [...new Set(people.map(({ team }) => team))].filter((team) => team !== '');
  const teamColumn: Column<Profile> = {
    id: 'team',
    header: t('columns.team'),
    cell: (person) =>
      mayManage && person.leftAt === undefined ? (
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
  const [leaving, setLeaving] = useState<Profile | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const rolesColumn = useRolesColumn(setChoosing);
  const leaveColumn = useLeaveColumn(me, setLeaving);
  const [name, ...others] = useFixedColumns(me);
  return (
    <>
      {left !== null && <Notice tone="success">{leaveWords('done', { name: left })}</Notice>}
      <Table
        caption={t('title')}
        columns={[name, rolesColumn, teamColumn, ...others, ...(mayManage ? [leaveColumn] : [])]}
        rows={people}
        rowKey={({ id }) => id}
      />
      {setTeam.refusal !== null && <ErrorPanel {...words(setTeam.refusal)} />}
      {leaving !== null && (
        <RemovePerson
          person={leaving}
          onRemoved={() => {
            setLeft(leaving.name);
            setLeaving(null);
          }}
          onClose={() => setLeaving(null)}
        />
      )}
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
      cell: (person) => <PersonName person={person} isMe={person.id === me.id} />,
    },
    {
      id: 'since',
      header: t('columns.since'),
      cell: ({ createdAt, leftAt }) =>
        leftAt === undefined
          ? formats.date(createdAt)
          : `${formats.date(createdAt)} – ${formats.date(leftAt)}`,
    },
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
        {mayChoose && person.leftAt === undefined && (
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

function useLeaveColumn(me: Person, onLeave: (person: Profile) => void): Column<Profile> {
  const t = useTranslations('vaultKeys.leave');
  return {
    id: 'leave',
    header: t('action'),
    unseen: true,
    numeric: true,
    cell: (person) =>
      person.id !== me.id &&
      person.leftAt === undefined && (
        <Button
          look="quiet"
          size="compact"
          aria-label={t('title', { name: person.name })}
          onPress={() => onLeave(person)}
        >
          {t('action')}
        </Button>
      ),
  };
}

function PersonName({ person, isMe }: { readonly person: Profile; readonly isMe: boolean }) {
  const t = useTranslations('people');
  const left = useTranslations('vaultKeys.leave');
  return (
    <span className={styles['name']}>
      {person.name} {isMe && <Chip>{t('you')}</Chip>}
      {person.leftAt !== undefined && <Chip>{left('left')}</Chip>}
    </span>
  );
}
