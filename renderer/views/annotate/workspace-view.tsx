// Workspace: the film with its timeline on the left, what is noted about it on the right. A task (scoring) brings
// its own pane; without one there is the list of fragments alone.

import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { OpenedRecording } from '../../../shared/contract/recordings.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { useClient } from '../../api/client.ts';
import { useFragmentList } from '../../api/use-fragment-list.ts';
import { useQuery } from '../../api/use-query.ts';
import { usePlayer } from '../../player/use-player.ts';
import { useFrame } from '../../shell/frame-context.ts';
import { Page } from '../../shell/page.tsx';
import { SecondFilmProvider } from './beside/second-film-provider.tsx';
import { Stages } from './beside/stages.tsx';
import { ClosedWorkspace } from './closed-workspace.tsx';
import { DeskTools } from './desk-tools.tsx';
import { useDesk } from './desk/desk.ts';
import { DeskProvider } from './desk/desk-provider.tsx';
import { LayoutPane } from './layout/layout-pane.tsx';
import { SidePane } from './side-pane.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { TransportBar } from './transport/transport-bar.tsx';
import { WorkspaceKeys } from './workspace-keys.tsx';
import type { TaskPane } from './workspace.ts';
import styles from './workspace.module.css';

export interface WorkspaceProps {
  readonly recordingId: RecordingId;
  readonly taskPane?: TaskPane;
  /** Beside the heading, for example the blind chip. */
  readonly facts?: ReactNode;
}

export function Workspace({ recordingId, ...rest }: WorkspaceProps) {
  const answer = useQuery('recordings.open', { id: recordingId });
  // Asked for already here, so that many fragments are on their way while the film opens.
  useFragmentList(recordingId);
  if (answer.status === 'ready') return <OpenedWorkspace key={recordingId} opened={answer.value} {...rest} />;
  return <ClosedWorkspace recordingId={recordingId} answer={answer} />;
}

interface OpenedProps extends Omit<WorkspaceProps, 'recordingId'> {
  readonly opened: OpenedRecording;
}

function OpenedWorkspace({ opened: newest, taskPane, facts }: OpenedProps) {
  const client = useClient();
  const { vault } = useFrame();
  const title = useTitle(newest);
  // A newer answer brings new addresses for the same film; the one that plays goes on.
  const [opened] = useState(newest);
  const [film] = useState(() => ({ url: client.mediaUrl(opened.video), frames: opened.frames }));
  const mounted = usePlayer(film);
  useEffect(() => mounted?.player.setSoundShift(newest.soundShift), [mounted, newest.soundShift]);
  if (mounted === null) return null;
  return (
    <DeskProvider opened={opened} player={mounted.player} me={vault.me.id}>
      <SecondFilmProvider>
        <Page title={title} windowTitle={opened.recording.code} facts={facts} tools={<DeskTools />} fill>
          <WorkspaceKeys />
          <div className={styles['workspace']}>
            <div className={styles['film']}>
              <Stages screen={mounted.screen} />
              <TransportBar />
              <Timeline />
            </div>
            <Beside taskPane={taskPane} />
          </div>
        </Page>
      </SecondFilmProvider>
    </DeskProvider>
  );
}

/** What is noted about the film, or how it is divided. */
function Beside({ taskPane }: { readonly taskPane: TaskPane | undefined }) {
  const { layout } = useDesk();
  return layout.isOpen ? <LayoutPane /> : <SidePane taskPane={taskPane} />;
}

/** Whoever scores blind gets no title of the team; what is done in the film still tells films apart. */
function useTitle({ recording }: OpenedRecording): string {
  const activities = useTranslations('common.activities');
  if (recording.title !== '') return `${recording.code} · ${recording.title}`;
  return recording.activity === null
    ? recording.code
    : `${recording.code} · ${activities(recording.activity)}`;
}
