// Moving the edges of fragments: shown at once, sent when the pointer lets go or the keys rest.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { FragmentId } from '../../../../shared/domain/ids.ts';
import type { Span } from '../../../../shared/domain/time.ts';
import { afterList, asTaken, NO_DRAFTS, sameSpan, withDraft, withoutDraft } from './span-drafts.ts';
import type { EditFragment } from './use-edit.ts';

export interface Spans {
  /** Where the fragment is, or is being moved to. */
  readonly of: (fragment: Fragment) => Span;
  readonly preview: (id: FragmentId, span: Span) => void;
  /** Sends what was previewed. */
  readonly commit: (fragment: Fragment) => void;
  /** Sends it when no further change comes for a moment. */
  readonly commitSoon: (fragment: Fragment) => void;
  readonly forget: (id: FragmentId) => void;
}

/** Longer than the pause between two repeats of a held key. */
const REST_MS = 350;

export function useSpans(list: readonly Fragment[], edit: EditFragment): Spans {
  const [drafts, setDrafts] = useState(NO_DRAFTS);
  const latest = useRef(drafts);
  latest.current = drafts;
  const waiting = useRef<{ fragment: Fragment; timer: ReturnType<typeof setTimeout> } | null>(null);

  useEffect(() => setDrafts((now) => afterList(now, list)), [list]);

  const preview = useCallback((id: FragmentId, span: Span) => {
    latest.current = withDraft(latest.current, id, span);
    setDrafts(latest.current);
  }, []);
  const forget = useCallback((id: FragmentId) => setDrafts((now) => withoutDraft(now, id)), []);
  const commit = useCallback(
    (fragment: Fragment) => {
      const span = latest.current.get(fragment.id)?.span;
      if (span === undefined || sameSpan(span, fragment)) return forget(fragment.id);
      void edit(fragment.id, { start: span.start, end: span.end }).then((taken) =>
        setDrafts((now) => (taken ? asTaken(now, fragment.id, span) : withoutDraft(now, fragment.id))),
      );
    },
    [edit, forget],
  );
  const flush = useCallback(() => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current.timer);
    commit(waiting.current.fragment);
    waiting.current = null;
  }, [commit]);
  const commitSoon = useCallback(
    (fragment: Fragment) => {
      if (waiting.current?.fragment.id === fragment.id) clearTimeout(waiting.current.timer);
      else flush();
      waiting.current = { fragment, timer: setTimeout(flush, REST_MS) };
    },
    [flush],
  );
  // Whoever leaves in the middle of trimming has still trimmed.
  useEffect(() => flush, [flush]);

  return { of: (fragment) => drafts.get(fragment.id)?.span ?? fragment, preview, commit, commitSoon, forget };
}
