// The one key listener of the page, in the capture phase: controls of the component library stop keys before
// they bubble, so whoever waits for the bubble misses half of them.

import { SCOPES, type Scope } from './action.ts';
import { chooseAction } from './choose-action.ts';
import { placeOf } from './focus-rules.ts';
import { strokeFor } from './keymap.ts';
import type { ActionRegistry } from './registry.ts';

/** Answers how to stop listening. */
export function listenForKeys(registry: ActionRegistry): () => void {
  const onKey = (event: KeyboardEvent) => {
    // While an input method composes a character the key belongs to it.
    if (event.isComposing || event.defaultPrevented) return;
    const focused = document.activeElement;
    const action = chooseAction(registry.current(), {
      stroke: strokeFor(registry.keymap(), event),
      repeated: event.repeat,
      place: placeOf(focused),
      focusScope: scopeOf(focused),
    });
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    action.run(event);
  };
  globalThis.addEventListener('keydown', onKey, { capture: true });
  return () => globalThis.removeEventListener('keydown', onKey, { capture: true });
}

function scopeOf(focused: Element | null): Scope | null {
  const name = focused?.closest('[data-key-scope]')?.getAttribute('data-key-scope');
  return SCOPES.find((scope) => scope === name) ?? null;
}
