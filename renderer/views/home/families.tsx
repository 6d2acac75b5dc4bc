// The families, each by its code, on the way to who is to be seen and what is allowed.

import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import { useQuery } from '../../api/use-query.ts';
import { EmergencyAccess } from '../../shell/emergency-access.tsx';
import { useMay } from '../../shell/frame-context.ts';
import { places } from '../places.ts';
import styles from './home.module.css';

export function Families() {
  const t = useTranslations('consent.families');
  const cases = useQuery('cases.list', {});
  const mayBreakGlass = useMay('emergency.open');
  const knowsAll = useMay('codes.view');
  const [, goTo] = useLocation();
  const offers = mayBreakGlass && !knowsAll;
  const open = cases.status === 'ready' ? cases.value.filter(({ isOpen }) => isOpen) : [];
  if (open.length === 0 && !offers) return null;
  return (
    <nav className={styles['families']} aria-label={t('label')}>
      <span className={styles['quiet']}>{t('label')}</span>
      {open.map(({ id, code }) => (
        <Link key={id} href={places.family(id)} aria-label={t('open', { code })}>
          {code}
        </Link>
      ))}
      {offers && (
        <EmergencyAccess look="quiet" caseCode={null} onOpened={(caseId) => goTo(places.family(caseId))} />
      )}
    </nav>
  );
}
