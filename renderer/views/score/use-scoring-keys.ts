// The keys of the scoring pane.

import { useTranslations } from 'use-intl';
import { known, useActions } from '../../actions/index.ts';
import type { Scoring } from './use-scoring.ts';

export function useScoringKeys(scoring: Scoring, submit: () => void): void {
  const t = useTranslations('actions.scoring');
  const { history } = scoring;
  useActions('scoring', [
    {
      ...known('scoring', 'score'),
      label: t('score'),
      run: ({ code }) => scoring.press(Number(code.slice(-1))),
    },
    { ...known('scoring', 'not-observed'), label: t('not-observed'), run: scoring.toggleNotObserved },
    { ...known('scoring', 'evidence'), label: t('evidence'), run: scoring.citeSelected },
    { ...known('scoring', 'next'), label: t('next'), run: () => scoring.goBeside(1) },
    { ...known('scoring', 'previous'), label: t('previous'), run: () => scoring.goBeside(-1) },
    { ...known('scoring', 'next-open'), label: t('next-open'), run: scoring.goNextOpen },
    { ...known('scoring', 'note'), label: t('note'), run: scoring.toNote },
    { ...known('scoring', 'submit'), label: t('submit'), whileTyping: true, run: submit },
    {
      ...known('scoring', 'undo'),
      label: t('undo'),
      enabled: history.canUndo,
      run: () => history.turn('undo'),
    },
    {
      ...known('scoring', 'redo'),
      label: t('redo'),
      enabled: history.canRedo,
      run: () => history.turn('redo'),
    },
  ]);
}
