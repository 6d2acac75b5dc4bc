// A calm word when no backup was ever made, or the last is more than a week old.

import { useLocation } from 'wouter';
import { useTranslations } from 'use-intl';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import { places } from '../places.ts';

export function BackupReminder() {
  const t = useTranslations('backup.reminder');
  const { date } = useFormats();
  const [, goTo] = useLocation();
  const answer = useQuery('backup.state', {});
  if (answer.status !== 'ready' || answer.value.due === null) return null;
  const { made } = answer.value;
  return (
    <Notice>
      <p>{made === null ? t('never') : t('old', { date: date(made.at) })}</p>
      <div>
        <Button look="quiet" size="compact" onPress={() => goTo(places.options)}>
          {t('go')}
        </Button>
      </div>
    </Notice>
  );
}
