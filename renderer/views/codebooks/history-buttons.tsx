// HistoryButtons: the way back and forth.

import { Redo2, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../components/icon-button.tsx';
import type { BookHistory } from './use-book-history.ts';

const ICON = 20;

export function HistoryButtons({ history }: { readonly history: BookHistory }) {
  const t = useTranslations('actions.anywhere');
  return (
    <>
      <IconButton
        label={t('undo')}
        keyHint="anywhere.undo"
        isDisabled={!history.canUndo}
        onPress={history.undo}
      >
        <Undo2 size={ICON} aria-hidden />
      </IconButton>
      <IconButton
        label={t('redo')}
        keyHint="anywhere.redo"
        isDisabled={!history.canRedo}
        onPress={history.redo}
      >
        <Redo2 size={ICON} aria-hidden />
      </IconButton>
    </>
  );
}
