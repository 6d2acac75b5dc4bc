// The families, each by its code, on the way to who is to be seen and what is allowed.

import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { useQuery } from '../../api/use-query.ts';
import { places } from '../places.ts';
import styles from './home.module.css';

export function Families() {
  const t = useTranslations('consent.families');
  const cases = useQuery('cases.list', {});
  if (cases.status !== 'ready' || cases.value.length === 0) return null;
  return (
    <nav className={styles['families']} aria-label={t('label')}>
      <span className={styles['quiet']}>{t('label')}</span>
      {cases.value.map(({ id, code }) => (
        <Link key={id} href={places.family(id)} aria-label={t('open', { code })}>
          {code}
        </Link>
      ))}
    </nav>
  );
}
