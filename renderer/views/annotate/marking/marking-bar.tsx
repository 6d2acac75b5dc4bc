// MarkingBar: the buttons that make fragments.

import { CircleX, LogIn, LogOut, Scissors } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.tsx';
import { useDesk } from '../desk/desk.ts';
import styles from './marking.module.css';

const ICON = 16;

export function MarkingBar({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('annotate.marking');
  const { marking } = useDesk();
  return (
    <div className={styles['bar']}>
      <div role="toolbar" aria-label={t('label')} className={styles['buttons']}>
        <Button
          size="compact"
          keyHint="C"
          icon={<Scissors size={ICON} aria-hidden />}
          preventFocusOnPress
          onPress={() => marking.clip()}
        >
          {t('clip')}
        </Button>
        <Button
          size="compact"
          keyHint="I"
          icon={<LogIn size={ICON} aria-hidden />}
          preventFocusOnPress
          onPress={() => marking.press('begin')}
        >
          {t('begin')}
        </Button>
        <Button
          size="compact"
          keyHint="O"
          icon={<LogOut size={ICON} aria-hidden />}
          preventFocusOnPress
          onPress={() => marking.press('end')}
        >
          {t('end')}
        </Button>
        <Button
          size="compact"
          look="quiet"
          keyHint="Escape"
          icon={<CircleX size={ICON} aria-hidden />}
          preventFocusOnPress
          isDisabled={marking.running === null}
          onPress={marking.cancel}
        >
          {t('cancel')}
        </Button>
      </div>
      {children}
    </div>
  );
}
