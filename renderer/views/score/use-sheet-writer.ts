// The writer of one opened sheet in React: the scores as the rater gave them, and the ways to change them.

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { OpenedSheet } from '../../../shared/contract/scoring.ts';
import type { SheetId } from '../../../shared/domain/ids.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import type { Score } from '../../../shared/domain/score/score.ts';
import { queryKey } from '../../api/cache.ts';
import { useClient, type PageClient } from '../../api/client.ts';
import type { TrackSave } from '../annotate/workspace.ts';
import { createSheetWriter, withAhead, type SheetCalls, type SheetWriter } from './sheet-writer.ts';

export interface WrittenSheet {
  readonly scores: readonly Score[];
  readonly refusal: Refusal | null;
  readonly canRetry: boolean;
  readonly writer: SheetWriter;
}

export function useSheetWriter({ sheet, scores }: OpenedSheet, track: TrackSave): WrittenSheet {
  const client = useClient();
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
    (score) =>
      void cache.setQueryData<OpenedSheet>(queryKey('sheets.open', { sheetId }), (opened) =>
        opened === undefined
          ? undefined
          : {
              ...opened,
              scores: opened.scores.map((other) => (other.scaleId === score.scaleId ? score : other)),
            },
      ),
    [cache, sheetId],
  );
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
