// The people of this vault.

import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Table, type Column } from '../../components/table.tsx';
import { useFormats } from '../../messages/formats.ts';
import { Answered } from '../../shell/answered.tsx';
import { useFrame } from '../../shell/frame-context.ts';
import { Page } from '../../shell/page.tsx';
import { NewPerson } from './new-person.tsx';
import styles from './people.module.css';

export function PeopleView() {
  const t = useTranslations('people');
  const { vault } = useFrame();
  const people = useQuery('profiles.list', {});
  const [adding, setAdding] = useState(false);
  const columns = useColumns(vault.me.id);
  return (
    <Page title={t('title')}>
      <div className={styles['top']}>
        <p className={styles['intro']}>
          {t('intro')} {!vault.me.coordinator && t('onlyCoordinator')}
        </p>
        {vault.me.coordinator && (
          <Button icon={<UserPlus size={18} aria-hidden />} onPress={() => setAdding(true)}>
            {t('add')}
          </Button>
        )}
      </div>
      <Answered answer={people}>
        {(profiles) => (
          <Table caption={t('title')} columns={columns} rows={profiles} rowKey={({ id }) => id} />
        )}
      </Answered>
      {adding && <NewPerson onClose={() => setAdding(false)} />}
    </Page>
  );
}

function useColumns(me: ProfileId): readonly Column<Profile>[] {
  const t = useTranslations('people');
  const formats = useFormats();
  return [
    {
      id: 'name',
      header: t('columns.name'),
      cell: ({ id, name }) => <PersonName name={name} isMe={id === me} />,
    },
    {
      id: 'role',
      header: t('columns.role'),
      cell: ({ coordinator }) => coordinator && <Chip tone="primary">{t('coordinator')}</Chip>,
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
