// BookLine: with which code book this recording is marked, and the way to another.

import { BookMarked } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import { ChooseBook } from './choose-book.tsx';
import styles from './fragments.module.css';

const ICON = 16;

export function BookLine() {
  const t = useTranslations('codebooks.ofRecording');
  const { words } = useFormats();
  const { book } = useDesk();
  const [choosing, setChoosing] = useState(false);
  const name = words(book.content.name);
  if (book.id === null) return null;
  return (
    <div className={styles['book']}>
      <BookMarked size={ICON} aria-hidden />
      <span className={styles['bookName']} title={name}>
        <span className={styles['unseen']}>{t('label')}: </span>
        {name}
      </span>
      <Button size="compact" look="quiet" aria-label={t('change')} onPress={() => setChoosing(true)}>
        {t('short')}
      </Button>
      {choosing && <ChooseBook onClose={() => setChoosing(false)} />}
    </div>
  );
}
