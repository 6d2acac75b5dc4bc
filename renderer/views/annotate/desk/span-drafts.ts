// Span drafts: where a fragment is being dragged or trimmed to. A draft is shown until the host's own list has
// moved on, so that a block never jumps back for a moment between letting go and the answer.

import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { FragmentId } from '../../../../shared/domain/ids.ts';
import type { Span } from '../../../../shared/domain/time.ts';

type List = readonly Fragment[];

export interface SpanDraft {
  readonly span: Span;
  /** The list that stood when the host took it; the next list is the truth. Null until then. */
  readonly takenOver: List | null;
}

export type SpanDrafts = ReadonlyMap<FragmentId, SpanDraft>;

export const NO_DRAFTS: SpanDrafts = new Map();

/** Where the fragment is shown. */
export function spanIn(drafts: SpanDrafts, fragment: Fragment, list: List): Span {
  const draft = drafts.get(fragment.id);
  return draft !== undefined && holdsOver(draft, list)
    ? draft.span
    : { start: fragment.start, end: fragment.end };
}

function holdsOver({ takenOver }: SpanDraft, list: List): boolean {
  return takenOver === null || takenOver === list;
}

export function movingIn(drafts: SpanDrafts, list: List): ReadonlyMap<FragmentId, Span> {
  return new Map(
    [...drafts].filter(([, draft]) => holdsOver(draft, list)).map(([id, { span }]) => [id, span]),
  );
}

export function withDraft(drafts: SpanDrafts, id: FragmentId, span: Span): SpanDrafts {
  return new Map(drafts).set(id, { span, takenOver: null });
}

/** The host took this span; a draft that has moved on since stays open. */
export function asTaken(drafts: SpanDrafts, id: FragmentId, span: Span, list: List): SpanDrafts {
  if (drafts.get(id)?.span !== span) return drafts;
  return new Map(drafts).set(id, { span, takenOver: list });
}

/** The host refused this span, or nobody wants it any more. */
export function withoutDraft(drafts: SpanDrafts, id: FragmentId, span: Span): SpanDrafts {
  if (drafts.get(id)?.span !== span) return drafts;
  return new Map([...drafts].filter(([other]) => other !== id));
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
