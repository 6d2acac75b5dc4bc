// After putting a vault back: what came, and what did not.

import { useTranslations } from 'use-intl';
import type { Restored } from '../../../shared/contract/backup.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import styles from '../start/start.module.css';

export interface RestoredViewProps {
  readonly restored: Restored;
  readonly onDone: () => void;
}

export function RestoredView({ restored: { withoutFilm, destroyedAgain }, onDone }: RestoredViewProps) {
  const t = useTranslations('backup.restore');
  const { list } = useFormats();
  return (
    <div className={styles['start']}>
      <main className={styles['main']}>
        <section className={styles['form']}>
          <h1>{t('title')}</h1>
          <Notice tone="success">
            <output>{t('done')}</output>
          </Notice>
          {destroyedAgain > 0 && <Notice>{t('destroyedAgain', { count: destroyedAgain })}</Notice>}
          {withoutFilm.length > 0 && (
            <Notice tone="warning">{t('withoutFilm', { codes: list(withoutFilm) })}</Notice>
          )}
          <Button look="primary" size="large" onPress={onDone}>
            {t('continue')}
          </Button>
        </section>
      </main>
    </div>
  );
}
