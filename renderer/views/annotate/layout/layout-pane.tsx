// LayoutPane: how the recording is divided, beside the film for as long as somebody works on it.

import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../../components/icon-button.tsx';
import { useDesk } from '../desk/desk.ts';
import { PANE_ID } from '../stage/places.ts';
import { EpisodesPart } from './episodes-part.tsx';
import styles from './layout.module.css';

const ICON = 20;

export function LayoutPane() {
  const t = useTranslations('layout');
  const { layout } = useDesk();
  return (
    <aside id={PANE_ID} className={styles['pane']} aria-label={t('title')} tabIndex={-1}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{t('title')}</h2>
        <IconButton label={t('close')} onPress={layout.toggle}>
          <X size={ICON} aria-hidden />
        </IconButton>
      </header>
      <EpisodesPart />
    </aside>
  );
}
