// Changing several fragments at once: each is one act, told with how many it was about and with the way back.

import { useTranslations } from 'use-intl';
import type { Result } from '../../../../shared/domain/result.ts';
import type { CodeId, FragmentId, RecordingId } from '../../../../shared/domain/ids.ts';
import type { Micros, Span } from '../../../../shared/domain/time.ts';
import { useClient } from '../../../api/client.ts';
import type { TrackSave } from '../workspace.ts';
import type { History } from './use-history.ts';
import type { Notices } from './use-notices.ts';

type Ids = readonly FragmentId[];

export interface Several {
  readonly remove: (ids: Ids) => void;
  readonly star: (ids: Ids, starred: boolean) => void;
  readonly code: (ids: Ids, codeId: CodeId, given: boolean) => void;
  readonly move: (places: readonly (Span & { readonly id: FragmentId })[]) => void;
  /** One is left, which is chosen. */
  readonly merge: (ids: Ids) => void;
  readonly split: (ids: Ids, at: Micros) => void;
}

type SeveralAct = 'removeMany' | 'starMany' | 'codeMany' | 'moveMany' | 'merge' | 'split';

export interface SeveralDeps {
  readonly recordingId: RecordingId;
  readonly track: TrackSave;
  readonly notices: Notices;
  readonly history: History;
  /** Chooses these, the first of them leading. */
  readonly choose: (ids: Ids) => void;
}

export function useSeveral({ recordingId, track, notices, history, choose }: SeveralDeps): Several {
  const t = useTranslations('annotate');
  const words = useTranslations('fragmentList.done');
  const client = useClient();

  const act = async <T>(name: SeveralAct, count: number, sent: Promise<Result<T>>): Promise<Result<T>> => {
    const result = await track(sent);
    if (result.ok) {
      const action = { label: t('history.undo'), run: () => history.undo({ name, count }) };
      notices.show({ text: words(name, { count }), tone: 'calm', action });
    } else notices.refuse(result.error);
    return result;
  };
  const remove = async (ids: Ids) => {
    const sent = client.call('fragments.removeMany', { recordingId, ids });
    if ((await act('removeMany', ids.length, sent)).ok) choose([]);
  };
  const merge = async (ids: Ids) => {
    const sent = client.call('fragments.merge', { recordingId, ids });
    const result = await act('merge', ids.length, sent);
    if (result.ok) choose([result.value.id]);
  };
  return {
    remove: (ids) => void remove(ids),
    star: (ids, starred) =>
      void act('starMany', ids.length, client.call('fragments.starMany', { recordingId, ids, starred })),
    code: (ids, codeId, given) =>
      void act(
        'codeMany',
        ids.length,
        client.call('fragments.codeMany', { recordingId, ids, codeId, given }),
      ),
    move: (moves) =>
      void act('moveMany', moves.length, client.call('fragments.moveMany', { recordingId, moves })),
    merge: (ids) => void merge(ids),
    split: (ids, at) =>
      void act('split', ids.length, client.call('fragments.split', { recordingId, ids, at })),
  };
}
