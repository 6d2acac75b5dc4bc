// The people of this vault.

import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Answered } from '../../shell/answered.tsx';
import { useFrame, useMay } from '../../shell/frame-context.ts';
import { Page } from '../../shell/page.tsx';
import { NewPerson } from './new-person.tsx';
import { PeopleTable } from './people-table.tsx';
import styles from './people.module.css';

export function PeopleView() {
  const t = useTranslations('people');
  const mayManage = useMay('people.manage');
  const { vault } = useFrame();
  const people = useQuery('profiles.list', {});
  const [adding, setAdding] = useState(false);
  return (
    <Page title={t('title')}>
      <div className={styles['top']}>
        <p className={styles['intro']}>
          {t('intro')} {t(mayManage ? 'aboutTeams' : 'onlyCoordinator')}
        </p>
        {mayManage && (
          <Button icon={<UserPlus size={18} aria-hidden />} onPress={() => setAdding(true)}>
            {t('add')}
          </Button>
        )}
      </div>
      <Answered answer={people}>{(profiles) => <PeopleTable people={profiles} me={vault.me} />}</Answered>
      {adding && <NewPerson onClose={() => setAdding(false)} />}
    </Page>
  );
}
