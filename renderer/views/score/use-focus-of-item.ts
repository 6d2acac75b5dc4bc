// Where the focus goes when scales open and close. It follows only if it was in the pane; it rests on the item
// itself, which wants no keys, so that Space still plays and digits still score.

import { useEffect, useRef, type RefObject } from 'react';
import type { ScaleId } from '../../../shared/domain/ids.ts';

export interface FocusOfItem {
  /** This scale is about to be shown. */
  readonly follow: (scaleId: ScaleId) => void;
  readonly toItem: () => void;
  readonly toNote: () => void;
}

/** On the item that is open; see score-item.tsx. */
export const OPEN_ITEM = { 'data-open-item': '' } as const;

export function useFocusOfItem(pane: RefObject<HTMLElement | null>, shown: ScaleId | null): FocusOfItem {
  const coming = useRef<{ readonly takesFocus: boolean } | null>(null);
  const item = () => pane.current?.querySelector<HTMLElement>('[data-open-item]');

  // After every render: only then does the item that is coming stand in the page.
  useEffect(() => {
    if (coming.current === null) return;
    const opened = pane.current?.querySelector<HTMLElement>('[data-open-item]');
    if (coming.current.takesFocus) opened?.focus({ preventScroll: true });
    opened?.scrollIntoView({ block: 'nearest' });
    coming.current = null;
  });

  return {
    follow(scaleId) {
      const takesFocus = pane.current?.contains(document.activeElement) ?? false;
      if (scaleId !== shown) coming.current = { takesFocus };
      else if (takesFocus) item()?.focus();
    },
    toItem: () => item()?.focus({ preventScroll: true }),
    toNote: () => item()?.querySelector('textarea')?.focus(),
  };
}
