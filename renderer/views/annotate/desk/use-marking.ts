// Marking while watching: a clip around now, or begin and end. Playing never stops for it.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { aroundNow } from '../../../../shared/domain/fragment/fragment.ts';
import type { FragmentId, RecordingId } from '../../../../shared/domain/ids.ts';
import type { Micros, Span } from '../../../../shared/domain/time.ts';
import { useClient } from '../../../api/client.ts';
import type { Player } from '../../../player/player.ts';
import { noticedAt, pressEdge, type Edge, type RunningMark } from '../marking/running-mark.ts';
import type { TrackSave } from '../workspace.ts';
import type { Notices } from './use-notices.ts';

/** A fragment that was marked but does not stand in the host's list yet. */
export interface Ghost {
  readonly key: number;
  readonly span: Span;
  /** Known from the host's answer on. */
  readonly id: FragmentId | null;
}

export interface Marking {
  readonly running: RunningMark | null;
  readonly ghosts: readonly Ghost[];
  readonly clip: () => void;
  readonly press: (edge: Edge) => void;
  readonly cancel: () => void;
}

export interface MarkingDeps {
  readonly recording: { readonly id: RecordingId; readonly duration: Micros };
  readonly player: Player;
  readonly track: TrackSave;
  readonly notices: Notices;
  readonly known: (id: FragmentId) => boolean;
  readonly onMarked: (id: FragmentId) => void;
}

let ghostCount = 0;

export function useMarking({ recording, player, track, notices, known, onMarked }: MarkingDeps): Marking {
  const t = useTranslations('annotate.marking');
  const client = useClient();
  const [running, setRunning] = useState<RunningMark | null>(null);
  const [ghosts, setGhosts] = useState<readonly Ghost[]>([]);

  const mark = async (span: Span) => {
    ghostCount += 1;
    const key = ghostCount;
    setGhosts((now) => [...now.filter(({ id }) => id === null || !known(id)), { key, span, id: null }]);
    const result = await track(client.call('fragments.mark', { recordingId: recording.id, ...span }));
    if (result.ok) {
      setGhosts((now) => now.map((ghost) => (ghost.key === key ? { ...ghost, id: result.value.id } : ghost)));
      onMarked(result.value.id);
    } else {
      setGhosts((now) => now.filter((ghost) => ghost.key !== key));
      notices.refuse(result.error);
    }
  };

  return {
    running,
    ghosts: ghosts.filter(({ id }) => id === null || !known(id)),
    clip: () => void mark(aroundNow(player.moment().time, recording)),
    press(edge) {
      const { playing, rate } = player.state();
      const now = player.moment().time;
      const marked = pressEdge(running, edge, edge === 'begin' ? noticedAt(now, playing, rate) : now);
      setRunning(marked.kind === 'running' ? marked.mark : null);
      if (marked.kind === 'running') return;
      if (marked.swapped) notices.show({ text: t('swapped'), tone: 'calm' });
      void mark(marked.span);
    },
    cancel: () => setRunning(null),
  };
}
