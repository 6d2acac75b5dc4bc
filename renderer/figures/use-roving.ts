// One tab stop for many buttons in a drawing: the arrow keys, Home and End go from one to the next. The drawing
// listens for all of them, so that a button is drawn anew only when it becomes, or stops being, the tab stop.

import { type FocusEvent, type KeyboardEvent, useState } from 'react';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

export interface Roving {
  /** Goes on the drawing. */
  readonly listen: {
    readonly onFocus: (event: FocusEvent<SVGSVGElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => void;
  };
  /** Goes on a button: `stop` is its key. */
  readonly stopAt: (key: string) => { readonly stop: string; readonly isTabStop: boolean };
}

/**
 * @param keys - of the buttons, in reading order
 * @param next - where a direction leads from a key; null where it leads nowhere
 */
export function useRoving(
  keys: readonly string[],
  next: (key: string, direction: Direction) => string | null,
): Roving {
  const [last, setLast] = useState<string | null>(null);
  const tabStop = last !== null && keys.includes(last) ? last : keys[0];
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const from = keyOf(event.target);
    const direction = DIRECTIONS[event.key];
    if (from === null || direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const target = next(from, direction);
    if (target === null) return;
    event.currentTarget.querySelector<SVGElement>(`[data-stop="${CSS.escape(target)}"]`)?.focus();
  };
  return {
    listen: { onKeyDown, onFocus: (event) => setLast(keyOf(event.target)) },
    stopAt: (key) => ({ stop: key, isTabStop: key === tabStop }),
  };
}

function keyOf(target: EventTarget): string | null {
  return target instanceof SVGElement ? (target.dataset['stop'] ?? null) : null;
}
