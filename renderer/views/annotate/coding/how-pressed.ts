// What pressing the button of a code does: by hand it can be held, by keyboard or a help that presses for someone not.

import type { PressEvent } from 'react-aria-components';
import type { PressKind } from '../../../../shared/domain/coding/press.ts';

/** Null: nothing. A help such as a screen reader goes down and up in one, so that holding would mark nothing. */
export function howPressed(
  holds: boolean,
  { pointerType, type }: Pick<PressEvent, 'pointerType' | 'type'>,
): PressKind | null {
  const canHold = holds && pointerType !== 'virtual' && pointerType !== 'keyboard';
  if (type === 'pressstart') return canHold ? 'begin' : 'toggle';
  return canHold ? 'end' : null;
}
