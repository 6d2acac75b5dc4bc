// The question before all keys become what they were.

import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';

export interface ResetAllProps {
  readonly onReset: () => void;
  readonly onClose: () => void;
}

export function ResetAll({ onReset, onClose }: ResetAllProps) {
  const t = useTranslations('keyboard');
  const common = useTranslations('common');
  return (
    <Dialog
      title={t('resetAll')}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button
            look="primary"
            onPress={() => {
              onReset();
              onClose();
            }}
          >
            {t('resetAll')}
          </Button>
        </>
      }
    >
      <p>{t('resetAllText')}</p>
    </Dialog>
  );
}
