// The one key listener of the page, in the capture phase: controls of the component library stop keys before
// they bubble, so whoever waits for the bubble misses half of them.

import { SCOPES, type Scope } from './action.ts';
import { chooseAction } from './choose-action.ts';
import { placeOf } from './focus-rules.ts';
import { strokeFor } from './keymap.ts';
import type { ActionRegistry } from './registry.ts';

/** Answers how to stop listening. */
export function listenForKeys(registry: ActionRegistry): () => void {
  /** What to do when these physical keys come up. */
  const held = new Map<string, (event: Event) => void>();
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
    if (action.release !== undefined) held.set(event.code, action.release);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    held.get(event.code)?.(event);
    held.delete(event.code);
  };
  // A window that is left never hears its keys come up.
  const onLeave = (event: Event) => {
    for (const release of held.values()) release(event);
    held.clear();
  };
  globalThis.addEventListener('keydown', onKey, { capture: true });
  globalThis.addEventListener('keyup', onKeyUp, { capture: true });
  globalThis.addEventListener('blur', onLeave);
  return () => {
    globalThis.removeEventListener('keydown', onKey, { capture: true });
    globalThis.removeEventListener('keyup', onKeyUp, { capture: true });
    globalThis.removeEventListener('blur', onLeave);
  };
}

function scopeOf(focused: Element | null): Scope | null {
  const name = focused?.closest('[data-key-scope]')?.getAttribute('data-key-scope');
  return SCOPES.find((scope) => scope === name) ?? null;
}
