// NoticeBar: the short message at the foot of the film, with its way back.

import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { useDesk } from '../desk/desk.ts';
import styles from './notice-bar.module.css';

const ICON = 16;

export function NoticeBar() {
  const t = useTranslations('annotate.notice');
  const { shown, said, close } = useDesk().notices;
  return (
    <>
      <output className={styles['said']}>{said}</output>
      {/* Always there, so that what comes into it is read out. */}
      <output className={styles['place']}>
        {shown !== null && (
          <span className={styles['notice']} data-tone={shown.tone}>
            <span>{shown.text}</span>
            {shown.action !== undefined && (
              <Button size="compact" onPress={shown.action.run}>
                {shown.action.label}
              </Button>
            )}
            <IconButton label={t('close')} onPress={close}>
              <X size={ICON} aria-hidden />
            </IconButton>
          </span>
        )}
      </output>
    </>
  );
}
