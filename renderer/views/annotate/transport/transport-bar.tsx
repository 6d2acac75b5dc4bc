// TransportBar: everything that moves the film, as buttons that name their keys; the rarer ones in a row of their own.

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { GoToField } from './go-to-field.tsx';
import { MoreRow } from './more-row.tsx';
import { Moves } from './moves.tsx';
import { usePlayerKeys } from './use-player-keys.ts';
import { Ways } from './ways.tsx';
import styles from './transport.module.css';

export function TransportBar() {
  const t = useTranslations('annotate.transport');
  const [more, setMore] = useState(false);
  const moreId = useId();
  const toggleMore = () => setMore((now) => !now);
  usePlayerKeys({ toggleMore });
  return (
    <>
      <div role="toolbar" aria-label={t('label')} className={styles['bar']}>
        <Moves />
        <GoToField />
        <Ways more={more} moreId={moreId} onMore={toggleMore} />
      </div>
      {more && <MoreRow id={moreId} />}
    </>
  );
}
