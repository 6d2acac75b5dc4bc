// SidePane: what is noted about the film: the fragments, and the task where there is one.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { known, useActions } from '../../actions/index.ts';
import { useDesk } from './desk/desk.ts';
import { FragmentsPane } from './fragments/fragments-pane.tsx';
import { PANE_ID } from './stage/places.ts';
import type { TaskPane } from './workspace.ts';
import styles from './side-pane.module.css';

type PaneName = 'fragments' | 'task';

export function SidePane({ taskPane }: { readonly taskPane: TaskPane | undefined }) {
  const t = useTranslations('annotate.fragments');
  const { player, fragments, saving } = useDesk();
  const [shown, setShown] = useState<PaneName>(taskPane === undefined ? 'fragments' : 'task');
  usePaneKeys(taskPane, setShown);
  return (
    <aside id={PANE_ID} className={styles['pane']} aria-label={t('paneLabel')} tabIndex={-1}>
      <Tabs
        className={styles['tabs'] ?? ''}
        selectedKey={shown}
        onSelectionChange={(key) => setShown(key === 'task' ? 'task' : 'fragments')}
      >
        <TabList className={styles['strip'] ?? ''} aria-label={t('paneLabel')}>
          <Tab id="fragments" className={styles['tab'] ?? ''}>
            {t('tab')}
          </Tab>
          {taskPane !== undefined && (
            <Tab id="task" className={styles['tab'] ?? ''}>
              {taskPane.label}
            </Tab>
          )}
        </TabList>
        <TabPanel id="fragments" className={styles['panel'] ?? ''}>
          <FragmentsPane />
        </TabPanel>
        {taskPane !== undefined && (
          <TabPanel id="task" className={styles['panel'] ?? ''}>
            {taskPane.content({ player, fragments, trackSave: saving.track })}
          </TabPanel>
        )}
      </Tabs>
    </aside>
  );
}

function usePaneKeys(taskPane: TaskPane | undefined, show: (pane: PaneName) => void): void {
  const t = useTranslations('annotate.fragments');
  // A browser keeps Ctrl with a digit for its own tabs; Alt reaches the page everywhere.
  const toFragments = {
    ...known('anywhere', 'pane-fragments'),
    label: t('tab'),
    whileTyping: true,
    run: () => show('fragments'),
  };
  useActions(
    'anywhere',
    taskPane === undefined
      ? []
      : [
          toFragments,
          {
            ...known('anywhere', 'pane-task'),
            label: taskPane.label,
            whileTyping: true,
            run: () => show('task'),
          },
        ],
  );
}
