// Whether a second film stands beside the first, and which: for the button that brings it and the stage that shows it.

import { createContext, useContext } from 'react';
import type { RecordingId } from '../../../../shared/domain/ids.ts';

export interface SecondFilmState {
  readonly isOpen: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Null: not chosen yet; the first that is tied, where there is one. */
  readonly chosen: RecordingId | null;
  readonly choose: (id: RecordingId | null) => void;
  /** Which of the two is shown larger. */
  readonly large: 'first' | 'second';
  readonly enlarge: (which: 'first' | 'second') => void;
}

export const SecondFilmContext = createContext<SecondFilmState | null>(null);

export function useSecondFilm(): SecondFilmState {
  const state = useContext(SecondFilmContext);
  if (state === null) throw new Error('useSecondFilm needs a SecondFilmContext around it');
  return state;
}
