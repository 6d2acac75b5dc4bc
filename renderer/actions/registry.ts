// The actions that can be done right now: every shown pane has a place here and takes it away when it goes.

import type { Action, Scope } from './action.ts';
import type { ActionSet } from './choose-action.ts';

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
  readonly subscribe: (listener: () => void) => () => void;
}

export function createActionRegistry(): ActionRegistry {
  // In the order in which the panes came; a place keeps its rank however often its actions change.
  const places = new Map<object, ActionSet>();
  const listeners = new Set<() => void>();
  let listed: readonly ActionSet[] = [];

  const renew = () => {
    const next = [...places.values()];
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
    current: () => [...places.values()],
    listed: () => listed,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
