// Whether the layout of the recording stands beside the film, in place of what is noted about it.

import { useState } from 'react';

export interface LayoutPaneState {
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

export function useLayoutPane(): LayoutPaneState {
  const [isOpen, setOpen] = useState(false);
  return { isOpen, toggle: () => setOpen((now) => !now) };
}
