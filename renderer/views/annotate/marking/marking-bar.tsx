// MarkingBar: the buttons that make fragments, and what is being marked right now.

import { CircleX, LogIn, LogOut, Scissors } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import { useFormats } from '../../../messages/formats.ts';
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
          aria-label={t('clipLong')}
          icon={<Scissors size={ICON} aria-hidden />}
          preventFocusOnPress
          onPress={marking.clip}
        >
          {t('clip')}
        </Button>
        <Button
          size="compact"
          keyHint="I"
          aria-label={t('beginLong')}
          icon={<LogIn size={ICON} aria-hidden />}
          preventFocusOnPress
          onPress={() => marking.press('begin')}
        >
          {t('begin')}
        </Button>
        <Button
          size="compact"
          keyHint="O"
          aria-label={t('endLong')}
          icon={<LogOut size={ICON} aria-hidden />}
          preventFocusOnPress
          onPress={() => marking.press('end')}
        >
          {t('end')}
        </Button>
        <Running />
      </div>
      {children}
    </div>
  );
}

function Running() {
  const t = useTranslations('annotate.marking');
  const format = useFormats();
  const { marking } = useDesk();
  const { running } = marking;
  const time = running === null ? '' : format.time(running.time);
  return (
    <>
      <output className={styles['running']}>
        {running !== null && (
          <Chip tone="accent">
            {running.edge === 'begin' ? t('runningBegin', { time }) : t('runningEnd', { time })}
          </Chip>
        )}
      </output>
      {running !== null && (
        <Button
          size="compact"
          look="quiet"
          keyHint="Escape"
          aria-label={t('cancelLong')}
          icon={<CircleX size={ICON} aria-hidden />}
          preventFocusOnPress
          onPress={marking.cancel}
        >
          {t('cancel')}
        </Button>
      )}
    </>
  );
}
