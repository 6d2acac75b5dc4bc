// What this program is, under which licence.

import { useTranslations } from 'use-intl';
import type { About } from '../../../shared/contract/program.ts';
import { Card } from '../../components/card.tsx';
import styles from './options.module.css';

export function AboutCard({ about }: { readonly about: About }) {
  const t = useTranslations('options.about');
  return (
    <Card title={t('title')}>
      <p>
        {t('version', { version: about.version })} · {t(about.shell)}
      </p>
      <p>{t('support')}</p>
      <p className={styles['quiet']}>{t('licence')}</p>
    </Card>
  );
}
