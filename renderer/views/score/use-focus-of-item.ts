// Where the focus goes when scales open and close. It follows only if it was in the pane; it rests on the item
// itself, which wants no keys, so that Space still plays and digits still score.

import { useEffect, useRef, type RefObject } from 'react';
import type { ScaleId } from '../../../shared/domain/ids.ts';

export interface FocusOfItem {
  /** This scale is about to be shown. */
  readonly follow: (scaleId: ScaleId) => void;
  readonly toItem: () => void;
  readonly toNote: () => void;
  /** They are about to be shown. */
  readonly toReasons: () => void;
}

/** Marks of the places where the focus can be brought. */
export const OPEN_ITEM = { 'data-open-item': '' } as const;
export const REASONS = { 'data-reasons': '' } as const;

type Coming = 'in-sight' | 'item' | 'reasons';

export function useFocusOfItem(pane: RefObject<HTMLElement | null>, shown: ScaleId | null): FocusOfItem {
  const coming = useRef<Coming | null>(null);
  const find = (selector: string) => pane.current?.querySelector<HTMLElement>(selector);
  const item = () => find('[data-open-item]');

  // After every render: only then does what is coming stand in the page.
  useEffect(() => {
    if (coming.current === null) return;
    if (coming.current === 'item') item()?.focus({ preventScroll: true });
    if (coming.current === 'reasons') find('[data-reasons] button')?.focus();
    else item()?.scrollIntoView({ block: 'nearest' });
    coming.current = null;
  });

  return {
    follow(scaleId) {
      const takesFocus = pane.current?.contains(document.activeElement) ?? false;
      if (scaleId !== shown) coming.current = takesFocus ? 'item' : 'in-sight';
      else if (takesFocus) item()?.focus();
    },
    toItem: () => item()?.focus({ preventScroll: true }),
    toNote() {
      const note = pane.current?.querySelector<HTMLTextAreaElement>('[data-open-item] textarea');
      note?.focus();
      note?.setSelectionRange(note.value.length, note.value.length);
    },
    toReasons() {
      coming.current = 'reasons';
    },
  };
}
