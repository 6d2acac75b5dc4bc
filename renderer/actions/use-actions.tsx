// The React side of the actions: a provider with the one listener, and hooks to add and to read actions.

import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { Action, Scope } from './action.ts';
import type { ActionSet } from './choose-action.ts';
import { listenForKeys } from './dispatcher.ts';
import { createActionRegistry, type ActionRegistry } from './registry.ts';

const RegistryContext = createContext<ActionRegistry | null>(null);

export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(createActionRegistry);
  useEffect(() => listenForKeys(registry), [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

export function useActions(scope: Scope, actions: readonly Action[]): void {
  const registry = useRegistry();
  const [place] = useState(() => registry.enter(scope));
  // Every render brings new closures; the place passes on to the help sheet only what it would show.
  useLayoutEffect(() => place.show(actions));
  useLayoutEffect(() => () => place.leave(), [place]);
}

/** Everything that can be done with a key at this moment, for the help sheet. */
export function useCurrentActions(): readonly ActionSet[] {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, registry.listed);
}

/** Marks the element of a pane, so that keys know where the focus stands. */
export function keyScope(scope: Scope): { readonly 'data-key-scope': Scope } {
  return { 'data-key-scope': scope };
}

function useRegistry(): ActionRegistry {
  const registry = useContext(RegistryContext);
  if (registry === null) throw new Error('useActions needs an ActionsProvider around it');
  return registry;
}
