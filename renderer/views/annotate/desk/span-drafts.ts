// Span drafts: where a fragment is being dragged or trimmed to. A draft is shown until the host's own list has
// moved on, so that a block never jumps back for a moment between letting go and the answer.

import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { FragmentId } from '../../../../shared/domain/ids.ts';
import type { Span } from '../../../../shared/domain/time.ts';

export interface SpanDraft {
  readonly span: Span;
  /** The host has taken it: the next list that comes is the truth. */
  readonly taken: boolean;
}

export type SpanDrafts = ReadonlyMap<FragmentId, SpanDraft>;

export const NO_DRAFTS: SpanDrafts = new Map();

export function withDraft(drafts: SpanDrafts, id: FragmentId, span: Span): SpanDrafts {
  return new Map(drafts).set(id, { span, taken: false });
}

/** The host took this span; a draft that has moved on since stays open. */
export function asTaken(drafts: SpanDrafts, id: FragmentId, span: Span): SpanDrafts {
  const draft = drafts.get(id);
  if (draft === undefined || draft.span !== span) return drafts;
  return new Map(drafts).set(id, { span, taken: true });
}

export function withoutDraft(drafts: SpanDrafts, id: FragmentId): SpanDrafts {
  if (!drafts.has(id)) return drafts;
  return new Map([...drafts].filter(([other]) => other !== id));
}

/** A new list has come: drafts that the host took, or whose fragment is gone, have done their work. */
export function afterList(drafts: SpanDrafts, list: readonly Fragment[]): SpanDrafts {
  const kept = [...drafts].filter(([id, { taken }]) => !taken && list.some((fragment) => fragment.id === id));
  return kept.length === drafts.size ? drafts : new Map(kept);
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
