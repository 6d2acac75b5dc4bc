// Worked: shows what is made of figures, and meanwhile, only if it takes a while, how far they are and a way to
// stop. Figures that were there before stay in sight until the new ones come.

import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../components/button.tsx';
import { ErrorPanel } from '../components/error-panel.tsx';
import { Notice } from '../components/notice.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import { useFormats } from '../messages/formats.ts';
import type { StatisticsTask } from './tasks.ts';
import type { Finished, Statistics } from './use-statistics.ts';
import styles from './worked.module.css';

export interface WorkedProps<T extends StatisticsTask> {
  readonly figures: Statistics<T>;
  readonly children: (finished: Finished<T>) => ReactNode;
}

export function Worked<T extends StatisticsTask>({ figures, children }: WorkedProps<T>) {
  const t = useTranslations('agreement.working');
  switch (figures.status) {
    case 'ready':
      return children(figures);
    case 'working':
      return (
        <>
          <Working fraction={figures.fraction} stop={figures.stop} />
          {figures.former !== null && children(figures.former)}
        </>
      );
    case 'stopped':
      return (
        <Notice>
          <p>{t('stopped')}</p>
          <div>
            <Button size="compact" onPress={figures.again}>
              {t('again')}
            </Button>
          </div>
        </Notice>
      );
    case 'failed':
      return (
        <ErrorPanel happened={t('failed')} safe={t('safe')} next={t('next')}>
          <Button onPress={figures.again}>{t('again')}</Button>
        </ErrorPanel>
      );
  }
}

/** Most figures come sooner than a person would read that they are coming. */
const PATIENCE_MS = 200;

function Working({ fraction, stop }: { readonly fraction: number; readonly stop: () => void }) {
  const t = useTranslations('agreement.working');
  const formats = useFormats();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className={styles['working']}>
      <div className={styles['bar']}>
        <ProgressBar
          label={t('label')}
          fraction={fraction}
          note={formats.number(fraction, { style: 'percent', maximumFractionDigits: 0 })}
        />
      </div>
      <Button size="compact" onPress={stop}>
        {t('stop')}
      </Button>
    </div>
  );
}
