// Undo and redo within one sheet: says what was turned back, and on which scale.

import { useQueryClient } from '@tanstack/react-query';
import type { OpenedSheet } from '../../../shared/contract/scoring.ts';
import type { ScaleId, SheetId } from '../../../shared/domain/ids.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { queryKey } from '../../api/cache.ts';
import { useClient } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import type { TrackSave } from '../annotate/workspace.ts';
import { changedScale } from './gaps.ts';
import type { WrittenSheet } from './use-sheet-writer.ts';

/** What kind of change was turned back. */
export type ScoringAct = 'score' | 'note' | 'cite' | 'other';

export interface Turned {
  readonly way: 'undo' | 'redo';
  readonly act: ScoringAct;
  readonly scaleId: ScaleId | null;
}

export interface SheetHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly turn: (way: 'undo' | 'redo') => void;
}

const ACTS: ReadonlyMap<string, ScoringAct> = new Map([
  ['sheet.score', 'score'],
  ['sheet.note', 'note'],
  ['sheet.cite', 'cite'],
]);

export interface SheetHistoryDeps {
  readonly sheetId: SheetId;
  readonly written: WrittenSheet;
  readonly track: TrackSave;
  readonly onTurned: (turned: Turned) => void;
  readonly onRefused: (refusal: Refusal) => void;
}

export function useSheetHistory(deps: SheetHistoryDeps): SheetHistory {
  const { sheetId, written, track, onTurned, onRefused } = deps;
  const client = useClient();
  const cache = useQueryClient();
  const place = { sheet: sheetId };
  const answer = useQuery('history.state', { place });
  const state = answer.status === 'ready' ? answer.value : { undo: null, redo: null };

  const turn = async (way: 'undo' | 'redo') => {
    const turned = await track(written.writer.inTurn(() => client.call(`history.${way}`, { place })));
    if (!turned.ok) return onRefused(turned.error);
    const reopened = await client.call('sheets.open', { sheetId });
    if (!reopened.ok) return onRefused(reopened.error);
    cache.setQueryData<OpenedSheet>(queryKey('sheets.open', { sheetId }), reopened.value);
    // What can be turned back again is what has just been turned.
    const label = way === 'undo' ? turned.value.redo : turned.value.undo;
    const act = ACTS.get(label ?? '') ?? 'other';
    return onTurned({ way, act, scaleId: changedScale(written.scores, reopened.value.scores) });
  };
  return { canUndo: state.undo !== null, canRedo: state.redo !== null, turn: (way) => void turn(way) };
}
