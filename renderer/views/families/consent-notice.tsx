// ConsentNotice: on Today, with which families to talk about consent again, and why.

import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { useQuery } from '../../api/use-query.ts';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import { places } from '../places.ts';
import styles from './families.module.css';

/** More would push the work of today off the screen; the next come when these are done. */
const MOST_SHOWN = 5;

export function ConsentNotice() {
  const t = useTranslations('consent.reminders');
  const { date } = useFormats();
  const answer = useQuery('consents.reminders', {});
  if (answer.status !== 'ready' || answer.value.length === 0) return null;
  const shown = answer.value.slice(0, MOST_SHOWN);
  const more = answer.value.length - shown.length;
  return (
    <Notice>
      <h2>{t('title')}</h2>
      <ul className={styles['affected']}>
        {shown.map(({ caseId, caseCode, codeName, personId, kind, on }) => (
          <li key={personId}>
            <Link href={places.family(caseId)}>{caseCode}</Link>
            {': '}
            {t(`kinds.${kind}`, { name: codeName, date: date(Date.parse(`${on}T12:00:00`)) })}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('more', { count: more })}</p>}
    </Notice>
  );
}
