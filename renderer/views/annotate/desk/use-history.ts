// Undo and redo on one recording, each named for what it would do, and a notice with the way back.

import { useTranslations } from 'use-intl';
import type { HistoryState } from '../../../../shared/contract/fragments.ts';
import type { RecordingId } from '../../../../shared/domain/ids.ts';
import { useClient } from '../../../api/client.ts';
import { useQuery } from '../../../api/use-query.ts';
import type { TrackSave } from '../workspace.ts';
import type { Notices } from './use-notices.ts';

export interface History {
  /** What undo and redo would do; null where there is nothing to do. */
  readonly undoes: NamedAct | null;
  readonly redoes: NamedAct | null;
  /** `act` names the latest act for the notice, where the caller knows it sooner than the page. */
  readonly undo: (act?: NamedAct) => void;
  readonly redo: () => void;
}

export interface NamedAct {
  readonly name: ActName;
  /** How many fragments it is about. */
  readonly count: number;
}

export type ActName =
  | 'mark'
  | 'edit'
  | 'remove'
  | 'removeMany'
  | 'starMany'
  | 'codeMany'
  | 'moveMany'
  | 'merge'
  | 'split'
  | 'link'
  | 'unlink'
  | 'book'
  | 'intervalPlan'
  | 'intervalScore'
  | 'intervalRemove'
  | 'episodeBegin'
  | 'episodeEdit'
  | 'episodeRemove'
  | 'code'
  | 'end'
  | 'answer'
  | 'attach'
  | 'detach'
  | 'tie'
  | 'untie'
  | 'other';

const NAMES: ReadonlyMap<string, ActName> = new Map([
  ['fragment.mark', 'mark'],
  ['fragment.edit', 'edit'],
  ['fragment.remove', 'remove'],
  ['fragment.remove-many', 'removeMany'],
  ['fragment.star-many', 'starMany'],
  ['fragment.code-many', 'codeMany'],
  ['fragment.move-many', 'moveMany'],
  ['fragment.merge', 'merge'],
  ['fragment.split', 'split'],
  ['fragment.link', 'link'],
  ['fragment.unlink', 'unlink'],
  ['coding.mark', 'code'],
  ['coding.end', 'end'],
  ['coding.answer', 'answer'],
  ['codebook.choose', 'book'],
  ['interval.plan', 'intervalPlan'],
  ['interval.score', 'intervalScore'],
  ['interval.remove', 'intervalRemove'],
  ['episode.begin', 'episodeBegin'],
  ['episode.edit', 'episodeEdit'],
  ['episode.remove', 'episodeRemove'],
  ['live.attach', 'attach'],
  ['live.detach', 'detach'],
  ['film.tie', 'tie'],
  ['film.untie', 'untie'],
]);

export function useHistory(recordingId: RecordingId, track: TrackSave, notices: Notices): History {
  const t = useTranslations('annotate.history');
  const client = useClient();
  const place = { recording: recordingId };
  const answer = useQuery('history.state', { place });
  const state: HistoryState = answer.status === 'ready' ? answer.value : { undo: null, redo: null };
  const undoes = actOf(state.undo, state.undoCount);
  const redoes = actOf(state.redo, state.redoCount);
  const wordsOf = ({ name, count }: NamedAct) => t(`acts.${name}`, { count });

  const redo = async (act: NamedAct) => {
    const result = await track(client.call('history.redo', { place }));
    if (!result.ok) return notices.refuse(result.error);
    return notices.show({ text: t('redone', { act: wordsOf(act) }), tone: 'calm' });
  };
  const undo = async (act: NamedAct) => {
    const result = await track(client.call('history.undo', { place }));
    if (!result.ok) return notices.refuse(result.error);
    const action = { label: t('redo'), run: () => void redo(act) };
    return notices.show({ text: t('undone', { act: wordsOf(act) }), tone: 'calm', action });
  };
  return {
    undoes,
    redoes,
    undo(act) {
      const known = act ?? undoes;
      if (known !== null) void undo(known);
    },
    redo() {
      if (redoes !== null) void redo(redoes);
    },
  };
}

function actOf(label: string | null, count = 1): NamedAct | null {
  return label === null ? null : { name: NAMES.get(label) ?? 'other', count };
}
