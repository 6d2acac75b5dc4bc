// SecondFilmProvider: nothing stands beside the first film until somebody asks for it.

import { useMemo, useState, type ReactNode } from 'react';
import type { RecordingId } from '../../../../shared/domain/ids.ts';
import { SecondFilmContext } from './second-film-state.ts';

export function SecondFilmProvider({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, choose] = useState<RecordingId | null>(null);
  const [large, enlarge] = useState<'first' | 'second'>('first');
  const state = useMemo(() => ({ isOpen, setOpen, chosen, choose, large, enlarge }), [isOpen, chosen, large]);
  return <SecondFilmContext value={state}>{children}</SecondFilmContext>;
}
