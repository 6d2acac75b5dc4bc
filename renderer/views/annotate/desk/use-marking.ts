// Marking while watching: a clip around now, or begin and end. Playing never stops for it.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { aroundNow, type Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { FragmentId, RecordingId } from '../../../../shared/domain/ids.ts';
import type { Micros, Span } from '../../../../shared/domain/time.ts';
import { useClient } from '../../../api/client.ts';
import { useDeskSettings } from '../../../state/desk-settings.tsx';
import { useFormats } from '../../../messages/formats.ts';
import type { Player, Stamped } from '../../../player/player.ts';
import { asBecome, isShown, withGhost, withoutGhost, type Ghost } from '../marking/ghosts.ts';
import { noticedAt, pressEdge, type Edge, type RunningMark } from '../marking/running-mark.ts';
import type { TrackSave } from '../workspace.ts';
import { useLatest } from './use-latest.ts';
import type { Notices } from './use-notices.ts';

export interface Marking {
  readonly running: RunningMark | null;
  readonly ghosts: readonly Ghost[];
  /** `key`: when a key did it, the moment it went down counts; else this very moment. */
  readonly clip: (key?: Stamped) => void;
  readonly press: (edge: Edge, key?: Stamped) => void;
  readonly cancel: () => void;
  /** A fragment of exactly this span. */
  readonly draw: (span: Span) => void;
}

export interface MarkingDeps {
  readonly recording: { readonly id: RecordingId; readonly duration: Micros };
  readonly player: Player;
  readonly track: TrackSave;
  readonly notices: Notices;
  /** As the host last told it. */
  readonly list: readonly Fragment[];
  readonly onMarked: (id: FragmentId) => void;
}

export function useMarking({ recording, player, track, notices, list, onMarked }: MarkingDeps): Marking {
  const t = useTranslations('annotate.marking');
  const format = useFormats();
  const client = useClient();
  const { reaction } = useDeskSettings();
  const newestList = useLatest(list);
  const [running, setRunning] = useState<RunningMark | null>(null);
  const [ghosts, setGhosts] = useState<readonly Ghost[]>([]);

  const mark = async (span: Span) => {
    setGhosts((now) => withGhost(now, span, list));
    const result = await track(client.call('fragments.mark', { recordingId: recording.id, ...span }), 'mark');
    if (!result.ok) {
      setGhosts((now) => withoutGhost(now, span));
      return notices.refuse(result.error);
    }
    notices.say(t('marked', { start: format.time(span.start), end: format.time(span.end) }));
    const over = newestList.current;
    setGhosts((now) => asBecome(now, span, result.value.id, over));
    return onMarked(result.value.id);
  };

  const timeOf = (key: Stamped | undefined) =>
    key === undefined ? player.moment().time : player.timeOfKey(key);

  return {
    running,
    ghosts: ghosts.filter((ghost) => isShown(ghost, list)),
    clip: (key) => void mark(aroundNow(timeOf(key), recording)),
    press(edge, key) {
      const { playing, rate } = player.state();
      const now = timeOf(key);
      const marked = pressEdge(
        running,
        edge,
        edge === 'begin' ? noticedAt(now, playing, rate, reaction) : now,
      );
      setRunning(marked.kind === 'running' ? marked.mark : null);
      if (marked.kind === 'running') return;
      if (marked.swapped) notices.show({ text: t('swapped'), tone: 'calm' });
      void mark(marked.span);
    },
    cancel: () => setRunning(null),
    draw: (span) => void mark(span),
  };
}
