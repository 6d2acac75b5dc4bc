// EmergencyNotices: for the coordinator, who opened a family in an emergency, until it was seen.

import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { useMay } from '../../shell/frame-context.ts';
import { places } from '../places.ts';
import styles from './access.module.css';

export function EmergencyNotices() {
  return useMay('access.manage') ? <Notices /> : null;
}

function Notices() {
  const t = useTranslations('access.notices');
  const words = useRefusalWords();
  const { date, clock } = useFormats();
  const notices = useQuery('access.notices', {});
  const people = useQuery('profiles.list', {});
  const review = useCommand('access.review');
  if (notices.status !== 'ready' || people.status !== 'ready' || notices.value.length === 0) return null;
  const names = new Map(people.value.map(({ id, name }) => [id, name]));
  return (
    <Notice tone="warning">
      <h2>{t('title')}</h2>
      <ul className={styles['notices']}>
        {notices.value.map(({ id, caseId, caseCode: code, profileId, since, reason }) => {
          const name = names.get(profileId) ?? t('formerPerson');
          return (
            <li key={id} className={styles['notice']}>
              <span>{t('line', { name, code, date: date(since), time: clock(since), reason })}</span>
              <span className={styles['buttons']}>
                <Link href={places.family(caseId)}>{t('look', { code })}</Link>
                <Button
                  size="compact"
                  aria-label={t('seenOf', { name, code })}
                  onPress={() => void review.run({ id })}
                >
                  {t('seen')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {review.refusal !== null && <ErrorPanel {...words(review.refusal)} />}
    </Notice>
  );
}
