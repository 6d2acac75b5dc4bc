// Which action a key means now: the pane under the focus first, then the pane shown last, `anywhere` at the end.

import type { Action, Scope } from './action.ts';
import { isTypingKey, matches, type KeyStroke } from './chord.ts';
import { ownsKey, type FocusPlace } from './focus-rules.ts';

export interface ActionSet {
  readonly scope: Scope;
  readonly actions: readonly Action[];
}

export interface KeyMoment {
  readonly stroke: KeyStroke;
  readonly repeated: boolean;
  readonly place: FocusPlace;
  /** Scope of the pane that holds the focus, if any. */
  readonly focusScope: Scope | null;
}

export function chooseAction(sets: readonly ActionSet[], moment: KeyMoment): Action | null {
  // An overlay is a small world of its own: nothing behind it reacts.
  if (moment.place.overlay) return null;
  if (ownsKey(moment.place, moment.stroke)) return null;
  for (const { scope, actions } of inOrder(sets, moment.focusScope)) {
    const action = actions.find((candidate) => fits(candidate, scope, moment));
    if (action !== undefined) return isIdle(action, moment) ? null : action;
  }
  return null;
}

function fits(action: Action, scope: Scope, moment: KeyMoment): boolean {
  const { place, stroke, focusScope } = moment;
  if (place.typing && action.whileTyping !== true) return false;
  if (action.onlyInside === true && focusScope !== scope) return false;
  // Whoever gave such an action a letter must still be able to type that letter.
  return action.keys.some((key) => matches(key, stroke) && !(place.typing && isTypingKey(key)));
}

function isIdle(action: Action, moment: KeyMoment): boolean {
  return action.enabled === false || (moment.repeated && action.repeats !== true);
}

function inOrder(sets: readonly ActionSet[], focusScope: Scope | null): readonly ActionSet[] {
  const rank = ({ scope }: ActionSet) => (scope === focusScope ? 0 : scope === 'anywhere' ? 2 : 1);
  return sets.toReversed().toSorted((a, b) => rank(a) - rank(b));
}
