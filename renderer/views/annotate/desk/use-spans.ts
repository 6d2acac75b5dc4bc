// Moving the edges of fragments: shown at once, sent when the pointer lets go or the keys rest.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { FragmentId } from '../../../../shared/domain/ids.ts';
import type { Span } from '../../../../shared/domain/time.ts';
import {
  asTaken,
  movingIn,
  NO_DRAFTS,
  sameSpan,
  spanIn,
  withDraft,
  withoutDraft,
  type SpanDrafts,
} from './span-drafts.ts';
import type { EditFragment } from './use-edit.ts';
import { useLatest } from './use-latest.ts';

export interface Spans {
  /** Where the fragment is, or is being moved to. */
  readonly of: (fragment: Fragment) => Span;
  /** Those that are being moved, and where to. */
  readonly moving: ReadonlyMap<FragmentId, Span>;
  readonly preview: (id: FragmentId, span: Span) => void;
  /** Sends what was previewed. */
  readonly commit: (fragment: Fragment) => void;
  /** Sends it when no further change comes for a moment. */
  readonly commitSoon: (fragment: Fragment) => void;
  /** Drops what was previewed. */
  readonly forget: (fragment: Fragment) => void;
}

/** Longer than the pause between two repeats of a held key. */
const REST_MS = 350;

export function useSpans(list: readonly Fragment[], edit: EditFragment): Spans {
  const [drafts, setDrafts] = useState(NO_DRAFTS);
  // Several keys may come before the next render; each builds on the one before.
  const now = useRef(NO_DRAFTS);
  const newestList = useLatest(list);
  const change = useCallback((next: SpanDrafts) => {
    now.current = next;
    setDrafts(next);
  }, []);

  const forget = useCallback(
    (fragment: Fragment) => {
      const span = now.current.get(fragment.id)?.span;
      if (span !== undefined) change(withoutDraft(now.current, fragment.id, span));
    },
    [change],
  );
  const commit = useCallback(
    async (fragment: Fragment) => {
      const span = now.current.get(fragment.id)?.span;
      if (span === undefined) return;
      if (sameSpan(span, fragment)) return forget(fragment);
      const taken = await edit(fragment.id, { start: span.start, end: span.end });
      change(
        taken
          ? asTaken(now.current, fragment.id, span, newestList.current)
          : withoutDraft(now.current, fragment.id, span),
      );
    },
    [edit, change, forget, newestList],
  );
  const commitSoon = useRest(commit);

  return {
    of: (fragment) => spanIn(drafts, fragment, list),
    moving: movingIn(drafts, list),
    preview: (id, span) => change(withDraft(now.current, id, span)),
    commit: (fragment) => void commit(fragment),
    commitSoon,
    forget,
  };
}

/** Calls `done` for the fragment touched last once it rests, is left for another, or the screen goes. */
function useRest(done: (fragment: Fragment) => Promise<void>): (fragment: Fragment) => void {
  const waiting = useRef<{ fragment: Fragment; timer: ReturnType<typeof setTimeout> } | null>(null);
  const flush = useCallback(() => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current.timer);
    void done(waiting.current.fragment);
    waiting.current = null;
  }, [done]);
  useEffect(() => flush, [flush]);
  return useCallback(
    (fragment: Fragment) => {
      if (waiting.current?.fragment.id === fragment.id) clearTimeout(waiting.current.timer);
      else flush();
      waiting.current = { fragment, timer: setTimeout(flush, REST_MS) };
    },
    [flush],
  );
}
