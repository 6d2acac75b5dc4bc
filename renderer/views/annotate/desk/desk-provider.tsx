// Lays the desk for one opened recording.

import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { OpenedRecording } from '../../../../shared/contract/recordings.ts';
import type { FragmentId, ProfileId } from '../../../../shared/domain/ids.ts';
import { useClient } from '../../../api/client.ts';
import type { Player } from '../../../player/player.ts';
import { createViewStore } from '../timeline/view-store.ts';
import { DeskContext, type Desk } from './desk.ts';
import { keepTime } from './left-off.ts';
import { useBook } from './use-book.ts';
import { useCoding } from './use-coding.ts';
import { useDeskFragments } from './use-desk-fragments.ts';
import { useEpisodes } from './use-episodes.ts';
import { useLayoutPane } from './use-layout-pane.ts';
import { useHistory } from './use-history.ts';
import { useMarking } from './use-marking.ts';
import { useNotices } from './use-notices.ts';
import { usePicture } from './use-picture.ts';
import { useSaving } from './use-saving.ts';
import { useShownFragments } from './use-shown-fragments.ts';

export interface DeskProviderProps {
  readonly opened: OpenedRecording;
  readonly player: Player;
  readonly me: ProfileId;
  readonly children: ReactNode;
}

export function DeskProvider({ opened, player, me, children }: DeskProviderProps) {
  const client = useClient();
  const { recording, thumbnails } = opened;
  useEffect(() => keepTime(`${me} ${recording.id}`, player), [me, recording.id, player]);
  const notices = useNotices();
  const book = useBook(recording.id);
  // A notice offers the way back from the latest change; the next change makes that another one.
  const saving = useSaving(notices.close);
  const list = useShownFragments(recording.id, me);
  const history = useHistory(recording.id, saving.track, notices);
  const fragments = useDeskFragments({
    recordingId: recording.id,
    fragments: list,
    player,
    saving,
    notices,
    history,
  });
  const marking = useMarking({
    recording,
    player,
    track: saving.track,
    notices,
    list: list.list,
    onMarked: fragments.take,
  });
  const episodes = useEpisodes({ recordingId: recording.id, player, track: saving.track, notices });
  const layout = useLayoutPane();
  const { frames } = opened;
  const coding = useCoding({ recording, frames, player, book, track: saving.track, notices });
  const [differing, showDiffering] = useState<ReadonlySet<FragmentId>>(new Set());
  const picture = usePicture();
  const view = useMemo(() => createViewStore(recording.duration), [recording.duration]);
  const sheetUrl = thumbnails === null ? null : client.mediaUrl(thumbnails.sheet);
  const desk: Desk = {
    me,
    opened,
    sheetUrl,
    player,
    picture,
    view,
    book,
    fragments,
    comparison: { differing, show: showDiffering },
    marking,
    episodes,
    layout,
    coding,
    history,
    saving,
    notices,
  };
  return <DeskContext value={desk}>{children}</DeskContext>;
}
