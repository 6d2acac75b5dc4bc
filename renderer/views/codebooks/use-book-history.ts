// Undo and redo in one code book, or on the shelf where all of them stand.

import { useTranslations } from 'use-intl';
import type { CodebookId } from '../../../shared/domain/ids.ts';
import { useActions } from '../../actions/index.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';

export interface BookHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** `before`: what must have been sent first. */
export function useBookHistory(codebook: CodebookId | 'all', before: () => Promise<void>): BookHistory {
  const t = useTranslations('actions.anywhere');
  const place = { codebook };
  const answer = useQuery('history.state', { place });
  const undoing = useCommand('history.undo');
  const redoing = useCommand('history.redo');
  const state = answer.status === 'ready' ? answer.value : { undo: null, redo: null };
  const history: BookHistory = {
    canUndo: state.undo !== null,
    canRedo: state.redo !== null,
    undo: () => void before().then(() => undoing.run({ place })),
    redo: () => void before().then(() => redoing.run({ place })),
  };
  useActions('anywhere', [
    {
      id: 'undo',
      label: t('undo'),
      keys: ['Ctrl+Z'],
      enabled: history.canUndo,
      repeats: true,
      run: history.undo,
    },
    {
      id: 'redo',
      label: t('redo'),
      keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
      enabled: history.canRedo,
      repeats: true,
      run: history.redo,
    },
  ]);
  return history;
}
