// LayoutPane: how the recording is divided, beside the film for as long as somebody works on it.

import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { IconButton } from '../../../components/icon-button.tsx';
import { useDesk } from '../desk/desk.ts';
import { PANE_ID } from '../stage/places.ts';
import { EpisodesPart } from './episodes-part.tsx';
import { IntervalsPart } from './intervals/intervals-part.tsx';
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
      <Tabs className={styles['tabs'] ?? ''}>
        <TabList className={styles['tab-list'] ?? ''} aria-label={t('parts')}>
          <Tab id="episodes" className={styles['tab'] ?? ''}>
            {t('episodes.tab')}
          </Tab>
          <Tab id="intervals" className={styles['tab'] ?? ''}>
            {t('intervals.tab')}
          </Tab>
        </TabList>
        <TabPanel id="episodes" className={styles['panel'] ?? ''}>
          <EpisodesPart />
        </TabPanel>
        <TabPanel id="intervals" className={styles['panel'] ?? ''}>
          <IntervalsPart />
        </TabPanel>
      </Tabs>
    </aside>
  );
}
