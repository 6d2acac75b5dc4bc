// The actions by what they are for, as far as they answer a search.

import { IN_ORDER, type Scope } from '../../actions/action.ts';
import type { Binding } from './use-bindings.ts';

export interface KeyGroup {
  readonly scope: Scope;
  readonly bindings: readonly Binding[];
}

/** A search goes by words, and by a key as it is written on the cap. */
export function groupsOf(bindings: readonly Binding[], search: string): readonly KeyGroup[] {
  const sought = search.trim().toLowerCase();
  const found = bindings.filter(
    ({ label, keys }) =>
      label.toLowerCase().includes(sought) || keys.some((key) => key.toLowerCase() === sought),
  );
  return IN_ORDER.map((scope) => ({
    scope,
    bindings: found.filter(({ name }) => name.startsWith(`${scope}.`)),
  })).filter((group) => group.bindings.length > 0);
}
