// ToShelf: the way back to all code books.

import { ArrowLeft } from 'lucide-react';
import { Link } from 'wouter';
import { useTranslations } from 'use-intl';
import { places } from '../places.ts';
import styles from './codebooks.module.css';

export function ToShelf() {
  const t = useTranslations('codebooks');
  return (
    <Link href={places.codebooks} className={styles['back']}>
      <ArrowLeft size={16} aria-hidden /> {t('all')}
    </Link>
  );
}
