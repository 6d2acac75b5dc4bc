// Rail: the few places of the program, as icons with words.

import { Archive, ChartScatter, ClipboardList, House, Settings, Users } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useTranslations } from 'use-intl';
import { places } from '../views/places.ts';
import { useMay, useMayWithRelation } from './frame-context.ts';
import styles from './rail.module.css';

const ICON_SIZE = 22;

export function Rail() {
  const t = useTranslations('shell.places');
  const [location] = useLocation();
  const sees = useMay('agreement.view');
  const keeps = useMayWithRelation('retention.view');
  const hears = useMay('destructions.view');
  const items = [
    { to: places.home, label: t('home'), Icon: House },
    ...(sees
      ? [
          { to: places.rounds, label: t('rounds'), Icon: ClipboardList },
          { to: places.agreement('overview'), label: t('agreement'), Icon: ChartScatter },
        ]
      : []),
    ...(keeps || hears ? [{ to: places.retention, label: t('retention'), Icon: Archive }] : []),
    { to: places.people, label: t('people'), Icon: Users },
    { to: places.options, label: t('options'), Icon: Settings },
  ];
  return (
    <nav className={styles['rail']} aria-label={t('label')}>
      {items.map(({ to, label, Icon }) => (
        <Link
          key={to}
          href={to}
          className={styles['item']}
          aria-current={isHere(location, to) ? 'page' : undefined}
        >
          <Icon size={ICON_SIZE} aria-hidden />
          <span className={styles['label']}>{label}</span>
        </Link>
      ))}
    </nav>
  );
}

const FIRST_PART = /^\/[^/]*/u;

/** Recordings and sheets are reached from home, and belong to it. */
function isHere(location: string, place: string): boolean {
  if (place !== places.home) return FIRST_PART.exec(location)?.[0] === FIRST_PART.exec(place)?.[0];
  return location === '/' || location.startsWith('/recordings') || location.startsWith('/sheets');
}
