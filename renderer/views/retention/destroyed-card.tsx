// DestroyedCard: what was destroyed in the whole vault, with ways to take that along.

import { Download, Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { saveFile } from '../../figures/save-file.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { Answered } from '../../shell/answered.tsx';
import { places } from '../places.ts';
import { DestroyedTable } from './destroyed-table.tsx';
import styles from './retention.module.css';

export function DestroyedCard() {
  const t = useTranslations('retention.destroyed');
  const destroyed = useQuery('destructions.list', {});
  return (
    <section className={styles['section']}>
      <header className={styles['sectionHeader']}>
        <h2>{t('title')}</h2>
        {destroyed.status === 'ready' && destroyed.value.length > 0 && <TakeAlong />}
      </header>
      <Answered answer={destroyed}>
        {(all) =>
          all.length === 0 ? (
            <p className={styles['quiet']}>{t('none')}</p>
          ) : (
            <DestroyedTable destroyed={all} />
          )
        }
      </Answered>
    </section>
  );
}

function TakeAlong() {
  const t = useTranslations('retention.destroyed');
  const words = useRefusalWords();
  const [, goTo] = useLocation();
  // A query by nature, but every time it is asked a copy leaves.
  const taking = useCommand('destructions.take');
  const save = async () => {
    const taken = await taking.run({ what: 'csv' });
    if (taken.ok) saveFile(taken.value.fileName, 'text/csv', taken.value.text);
  };
  return (
    <div className={styles['buttons']}>
      <Button
        icon={<Download size={16} aria-hidden />}
        isDisabled={taking.pending}
        onPress={() => void save()}
      >
        {t('csv')}
      </Button>
      <Button icon={<Printer size={16} aria-hidden />} onPress={() => goTo(places.destructionRecord)}>
        {t('paper')}
      </Button>
      {taking.refusal !== null && <ErrorPanel {...words(taking.refusal)} />}
    </div>
  );
}
