// SheetHeader: whose keys these are, which round it is, how far the sheet is, and the way back.

import { Redo2, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { answeredOf, gapsOf } from './gaps.ts';
import type { Scoring } from './use-scoring.ts';
import styles from './score.module.css';

export function SheetHeader({ scoring }: { readonly scoring: Scoring }) {
  const t = useTranslations('score');
  const { scores } = scoring.written;
  const answered = answeredOf(scores);
  const counts = { answered: String(answered), asked: String(scores.length) };
  return (
    <header className={styles['header']}>
      <div className={styles['headerLine']}>
        <h2>{scoring.opened.round.name}</h2>
        <p className={styles['keyScope']}>{t('keyScope')}</p>
      </div>
      <div className={styles['progress']}>
        <div className={styles['progressBar']}>
          <ProgressBar
            label={t('progress', counts)}
            fraction={scores.length === 0 ? 0 : answered / scores.length}
            note=""
          />
        </div>
        <Button
          size="compact"
          keyHint="N"
          preventFocusOnPress
          isDisabled={gapsOf(scores).every(({ scaleId }) => scaleId === scoring.current)}
          onPress={scoring.goNextOpen}
        >
          {t('nextOpen')}
        </Button>
        <HistoryButtons scoring={scoring} />
      </div>
    </header>
  );
}

function HistoryButtons({ scoring: { history } }: { readonly scoring: Scoring }) {
  const t = useTranslations('score');
  return (
    <div className={styles['tools']}>
      <IconButton
        label={t('undo')}
        keyHint="scoring.undo"
        isDisabled={!history.canUndo}
        preventFocusOnPress
        onPress={() => history.turn('undo')}
      >
        <Undo2 size={18} aria-hidden />
      </IconButton>
      <IconButton
        label={t('redo')}
        keyHint="scoring.redo"
        isDisabled={!history.canRedo}
        preventFocusOnPress
        onPress={() => history.turn('redo')}
      >
        <Redo2 size={18} aria-hidden />
      </IconButton>
    </div>
  );
}
