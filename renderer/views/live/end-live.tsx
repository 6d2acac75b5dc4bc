// EndLive: asks whether the session is over; an accidental touch must not end a visit.

import { useTranslations } from 'use-intl';
import type { Micros } from '../../../shared/domain/time.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useFormats } from '../../messages/formats.ts';

export interface EndLiveProps {
  readonly time: Micros;
  /** Somebody was going to another page. */
  readonly isLeaving: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

export function EndLive({ time, isLeaving, onClose, onConfirm }: EndLiveProps) {
  const t = useTranslations('live.desk');
  const common = useTranslations('common');
  const { duration } = useFormats();
  return (
    <Dialog
      title={t('endTitle')}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{t('goOn')}</Button>
          <Button look="primary" onPress={onConfirm}>
            {t('endConfirm', { time: duration(time) })}
          </Button>
        </>
      }
    >
      {isLeaving && <p>{t('leaveText')}</p>}
      <p>{t('endText')}</p>
    </Dialog>
  );
}
