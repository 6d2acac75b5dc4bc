// The actions that can be done right now, with the keys this person has for them: every shown pane has a place
// here and takes it away when it goes.

import type { Action, Scope } from './action.ts';
import type { ActionSet } from './choose-action.ts';
import { keysOf, nameOf, type Keymap } from './keymap.ts';

export interface PlaceForActions {
  readonly show: (actions: readonly Action[]) => void;
  readonly leave: () => void;
}

export interface ActionRegistry {
  readonly enter: (scope: Scope) => PlaceForActions;
  /** For the dispatcher: the newest closures. */
  readonly current: () => readonly ActionSet[];
  /** For the help sheet: the same list until a key, a label or what is possible changes. */
  readonly listed: () => readonly ActionSet[];
  readonly keymap: () => Keymap;
  readonly setKeymap: (keymap: Keymap) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export const OWN_KEYS: Keymap = { keys: {}, singleKeys: true, numpad: false };

export function createActionRegistry(): ActionRegistry {
  // In the order in which the panes came; a place keeps its rank however often its actions change.
  const places = new Map<object, ActionSet>();
  const listeners = new Set<() => void>();
  let listed: readonly ActionSet[] = [];
  let keymap = OWN_KEYS;

  const current = () => [...places.values()].map((set) => withKeys(keymap, set));
  const renew = () => {
    const next = current();
    if (JSON.stringify(next) === JSON.stringify(listed)) return;
    listed = next;
    for (const listener of listeners) listener();
  };
  return {
    enter(scope) {
      const place = {};
      return {
        show(actions) {
          places.set(place, { scope, actions });
          renew();
        },
        leave() {
          places.delete(place);
          renew();
        },
      };
    },
    current,
    listed: () => listed,
    keymap: () => keymap,
    setKeymap(next) {
      keymap = next;
      listed = current();
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function withKeys(keymap: Keymap, { scope, actions }: ActionSet): ActionSet {
  return {
    scope,
    actions: actions.map((action) => ({
      ...action,
      keys: keysOf(keymap, nameOf(scope, action), action.keys),
    })),
  };
}
