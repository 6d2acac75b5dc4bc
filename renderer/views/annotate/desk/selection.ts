// Selection: the fragments that are chosen, on the timeline and in the list alike. One of them leads: keys and fields
// are about that one.

import type { FragmentId } from '../../../../shared/domain/ids.ts';

export interface Selection {
  readonly ids: ReadonlySet<FragmentId>;
  /** In `ids`, or null when that is empty. */
  readonly lead: FragmentId | null;
  /** Where a range with Shift begins. */
  readonly anchor: FragmentId | null;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), lead: null, anchor: null };

export function only(id: FragmentId | null): Selection {
  return id === null ? NOTHING_SELECTED : { ids: new Set([id]), lead: id, anchor: id };
}

/** Adds it, or takes it out; what is added leads. */
export function toggledIn({ ids, lead }: Selection, id: FragmentId): Selection {
  if (!ids.has(id)) return { ids: new Set([...ids, id]), lead: id, anchor: id };
  const left = new Set([...ids].filter((other) => other !== id));
  const next = lead === id ? ([...left].at(-1) ?? null) : lead;
  return { ids: left, lead: next, anchor: next };
}

/** Everything from the anchor up to and including `id`, in this order, and nothing else. */
export function rangeTo(selection: Selection, id: FragmentId, order: readonly FragmentId[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (from === -1 || to === -1) return only(id);
  const ids = new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1));
  return { ids, lead: id, anchor: selection.anchor };
}

/** `ids` in order; added to what was chosen when `adding`. */
export function withMany(selection: Selection, ids: readonly FragmentId[], adding: boolean): Selection {
  const all = new Set(adding ? [...selection.ids, ...ids] : ids);
  const lead = ids[0] ?? (adding ? selection.lead : null);
  return { ids: all, lead, anchor: lead };
}
