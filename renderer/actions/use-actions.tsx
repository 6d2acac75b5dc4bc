// The React side of the actions: a provider with the one listener, and hooks to add and to read actions and keys.

import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { ShownKeyContext, type ShownKey } from '../components/key-cap.tsx';
import type { Action, Scope } from './action.ts';
import { findAction } from './catalogue.ts';
import type { ActionSet } from './choose-action.ts';
import { listenForKeys } from './dispatcher.ts';
import { keysOf, type Keymap } from './keymap.ts';
import { createActionRegistry, OWN_KEYS, type ActionRegistry } from './registry.ts';

const RegistryContext = createContext<ActionRegistry | null>(null);

export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(createActionRegistry);
  useEffect(() => listenForKeys(registry), [registry]);
  return (
    <RegistryContext value={registry}>
      <ShownKeys registry={registry}>{children}</ShownKeys>
    </RegistryContext>
  );
}

/** Tells buttons which key to show. */
function ShownKeys({
  registry,
  children,
}: {
  readonly registry: ActionRegistry;
  readonly children: ReactNode;
}) {
  const keymap = useSyncExternalStore(registry.subscribe, registry.keymap);
  const shown = useMemo(() => shownWith(keymap), [keymap]);
  return <ShownKeyContext value={shown}>{children}</ShownKeyContext>;
}

/** A key that is in nobody's catalogue is shown as it is written. */
function shownWith(keymap: Keymap): ShownKey {
  return (nameOrChord) => {
    const action = findAction(nameOrChord);
    if (action === undefined) return nameOrChord;
    const keys = keysOf(keymap, action.name, action.own);
    return (keys.includes(nameOrChord) ? nameOrChord : keys[0]) ?? null;
  };
}

/** From here on the keys are this person's. */
export function useKeymap(keymap: Keymap): void {
  const registry = useRegistry();
  useLayoutEffect(() => {
    registry.setKeymap(keymap);
    return () => registry.setKeymap(OWN_KEYS);
  }, [registry, keymap]);
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
