// A calm word while the recovery key is one from before rater keys were sealed to it, and while nobody said that it is
// kept: it may have gone from the screen before anybody wrote it down.

import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { places } from '../places.ts';
import styles from '../options/options.module.css';

export function RecoveryReminder() {
  const answer = useQuery('keys.state', {});
  if (answer.status !== 'ready') return null;
  const { recovery, isRecoveryKept } = answer.value;
  if (recovery === 'outdated') return <Outdated />;
  return isRecoveryKept ? null : <NotKept />;
}

function Outdated() {
  const t = useTranslations('vaultKeys');
  const [, go] = useLocation();
  return (
    <Notice>
      <p>{t('reminder')}</p>
      <div>
        <Button look="quiet" size="compact" onPress={() => go(places.options)}>
          {t('reminderGo')}
        </Button>
      </div>
    </Notice>
  );
}

function NotKept() {
  const t = useTranslations('vaultKeys');
  const [, go] = useLocation();
  const keep = useCommand('keys.keptRecovery');
  return (
    <Notice tone="warning">
      <p>{t('notKept')}</p>
      <div className={styles['buttons']}>
        <Button size="compact" isDisabled={keep.pending} onPress={() => void keep.run({})}>
          {t('kept')}
        </Button>
        <Button look="quiet" size="compact" onPress={() => go(places.options)}>
          {t('notKeptGo')}
        </Button>
      </div>
    </Notice>
  );
}
