// The keys of the scoring pane.

import { useTranslations } from 'use-intl';
import { useActions } from '../../actions/index.ts';
import type { Scoring } from './use-scoring.ts';

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `Digit${digit}`);

export function useScoringKeys(scoring: Scoring, submit: () => void): void {
  const t = useTranslations('score.keys');
  const { history } = scoring;
  useActions('scoring', [
    {
      id: 'score',
      label: t('score'),
      keys: DIGITS,
      run: ({ code }) => scoring.press(Number(code.slice(-1))),
    },
    { id: 'not-observed', label: t('notObserved'), keys: ['X'], run: scoring.toggleNotObserved },
    { id: 'evidence', label: t('evidence'), keys: ['E'], run: scoring.citeSelected },
    { id: 'next', label: t('next'), keys: ['ArrowDown', 'Enter'], run: () => scoring.goBeside(1) },
    { id: 'previous', label: t('previous'), keys: ['ArrowUp'], run: () => scoring.goBeside(-1) },
    { id: 'next-open', label: t('nextOpen'), keys: ['N'], run: scoring.goNextOpen },
    { id: 'note', label: t('note'), keys: ['T'], run: scoring.toNote },
    { id: 'submit', label: t('submit'), keys: ['Ctrl+Enter'], whileTyping: true, run: submit },
    {
      id: 'undo',
      label: t('undo'),
      keys: ['Ctrl+Z'],
      enabled: history.canUndo,
      run: () => history.turn('undo'),
    },
    {
      id: 'redo',
      label: t('redo'),
      keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
      enabled: history.canRedo,
      run: () => history.turn('redo'),
    },
  ]);
}
