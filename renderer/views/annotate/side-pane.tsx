// SidePane: what is noted about the film: coding, the fragments, and the task where there is one.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { known, useActions, type Action } from '../../actions/index.ts';
import { CodingPane } from './coding/coding-pane.tsx';
import { useDesk } from './desk/desk.ts';
import { leavePane, paneLeft, PANES, type PaneName } from './desk/left-off.ts';
import { FragmentsPane } from './fragments/fragments-pane.tsx';
import { PANE_ID } from './stage/places.ts';
import type { TaskPane } from './workspace.ts';
import styles from './side-pane.module.css';

export function SidePane({ taskPane }: { readonly taskPane: TaskPane | undefined }) {
  const t = useTranslations('annotate.fragments');
  const { player, fragments, saving, coding } = useDesk();
  const toCode = useTranslations('annotate.coding');
  const { length: running } = coding.running;
  const [shown, show] = useShownPane(taskPane);
  usePaneKeys(taskPane, show);
  useStopKey(shown);
  return (
    <aside id={PANE_ID} className={styles['pane']} aria-label={t('paneLabel')} tabIndex={-1}>
      <Tabs
        className={styles['tabs'] ?? ''}
        selectedKey={shown}
        onSelectionChange={(key) => show(PANES.find((pane) => pane === key) ?? 'fragments')}
      >
        <TabList className={styles['strip'] ?? ''} aria-label={t('paneLabel')}>
          <Tab id="coding" className={styles['tab'] ?? ''}>
            {running === 0 ? toCode('tab') : toCode('tabRunning', { count: String(running) })}
          </Tab>
          <Tab id="fragments" className={styles['tab'] ?? ''}>
            {t('tab')}
          </Tab>
          {taskPane !== undefined && (
            <Tab id="task" className={styles['tab'] ?? ''}>
              {taskPane.label}
            </Tab>
          )}
        </TabList>
        <TabPanel id="coding" className={styles['panel'] ?? ''}>
          <CodingPane />
        </TabPanel>
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

/** A task is what one came for, so its own tab is first each time; without one it is the tab that was left. */
function useShownPane(task: TaskPane | undefined): readonly [PaneName, (pane: PaneName) => void] {
  const { me, opened } = useDesk();
  const place = `${me} ${opened.recording.id}`;
  const [shown, setShown] = useState(() => (task === undefined ? (paneLeft(place) ?? 'fragments') : 'task'));
  const show = (pane: PaneName) => {
    if (task === undefined) leavePane(place, pane);
    setShown(pane);
  };
  return [shown, show];
}

/** Whatever pane is shown, but that of the task, where the same key hands in. */
function useStopKey(shown: PaneName): void {
  const t = useTranslations('actions.coding');
  const { coding } = useDesk();
  const stop: Action = {
    ...known('coding', 'stop-all'),
    label: t('stop-all'),
    whileTyping: true,
    enabled: coding.running.length > 0,
    run: coding.stopAll,
  };
  useActions('coding', shown === 'task' ? [] : [stop]);
}

function usePaneKeys(taskPane: TaskPane | undefined, show: (pane: PaneName) => void): void {
  const t = useTranslations('annotate.fragments');
  const toCode = useTranslations('annotate.coding');
  // A browser keeps Ctrl with a digit for its own tabs; Alt reaches the page everywhere.
  const whileTyping = true;
  const panes: readonly Action[] = [
    { ...known('anywhere', 'pane-coding'), label: toCode('tab'), whileTyping, run: () => show('coding') },
    { ...known('anywhere', 'pane-fragments'), label: t('tab'), whileTyping, run: () => show('fragments') },
  ];
  const toTask: Omit<Action, 'label'> = {
    ...known('anywhere', 'pane-task'),
    whileTyping,
    run: () => show('task'),
  };
  useActions('anywhere', taskPane === undefined ? panes : [...panes, { ...toTask, label: taskPane.label }]);
}
