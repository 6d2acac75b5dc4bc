// A calm word while the recovery key is one from before rater keys were sealed to it.

import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { places } from '../places.ts';

export function RecoveryReminder() {
  const t = useTranslations('vaultKeys');
  const [, go] = useLocation();
  const answer = useQuery('keys.state', {});
  if (answer.status !== 'ready' || answer.value.recovery === 'current') return null;
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
