// The writer of one opened sheet in React: the scores as the rater gave them, and the ways to change them.

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { OpenedSheet } from '../../../shared/contract/scoring.ts';
import type { SheetId } from '../../../shared/domain/ids.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import type { Score } from '../../../shared/domain/score/score.ts';
import { queryKey } from '../../api/cache.ts';
import { useClient, type PageClient } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import type { TrackSave } from '../annotate/workspace.ts';
import { createSheetWriter, withAhead, type SheetCalls, type SheetWriter } from './sheet-writer.ts';

export interface WrittenSheet {
  readonly scores: readonly Score[];
  readonly refusal: Refusal | null;
  readonly canRetry: boolean;
  readonly writer: SheetWriter;
}

export function useSheetWriter({ sheet, scores: given }: OpenedSheet, track: TrackSave): WrittenSheet {
  const client = useClient();
  // Read here and not only handed down: what runs ahead gives way in this very render, and a parent that hears
  // of the host's answer a moment later would let the old score flash up in between.
  const newest = useQuery('sheets.open', { sheetId: sheet.id });
  const scores = newest.status === 'ready' ? newest.value.scores : given;
  const keep = useKeepScore(sheet.id);
  const [writer] = useState(() =>
    createSheetWriter({ calls: callsOf(client, sheet.id), onSaved: keep, track }),
  );
  const { ahead, refusal, canRetry } = useSyncExternalStore(writer.watch, writer.state);
  useEffect(() => flushOnLeaving(writer), [writer]);
  return { scores: useMemo(() => withAhead(scores, ahead), [scores, ahead]), refusal, canRetry, writer };
}

function callsOf(client: PageClient, sheetId: SheetId): SheetCalls {
  return {
    score: (scaleId, verdict) => client.call('sheets.score', { sheetId, scaleId, verdict }),
    note: (scaleId, note) => client.call('sheets.note', { sheetId, scaleId, note }),
    cite: (scaleId, evidence) => client.call('sheets.cite', { sheetId, scaleId, evidence: [...evidence] }),
  };
}

/** Puts the host's answer in the place of the older one, so that nothing jumps back until it is asked again. */
function useKeepScore(sheetId: SheetId): (score: Score) => void {
  const cache = useQueryClient();
  return useCallback(
    (score) => {
      const key = queryKey('sheets.open', { sheetId });
      // An answer that is still on its way was given before this score and would take it back for a moment.
      void cache.cancelQueries({ queryKey: key }, { silent: true, revert: false });
      cache.setQueryData<OpenedSheet>(key, (opened) => opened && withScore(opened, score));
    },
    [cache, sheetId],
  );
}

function withScore(opened: OpenedSheet, score: Score): OpenedSheet {
  return {
    ...opened,
    scores: opened.scores.map((other) => (other.scaleId === score.scaleId ? score : other)),
  };
}

/** A hidden page may be on its way out, and another tab takes the pane away: what was typed goes first. */
function flushOnLeaving(writer: SheetWriter): () => void {
  const flushHidden = () => {
    if (document.visibilityState === 'hidden') writer.flush();
  };
  document.addEventListener('visibilitychange', flushHidden);
  return () => {
    document.removeEventListener('visibilitychange', flushHidden);
    writer.flush();
  };
}
