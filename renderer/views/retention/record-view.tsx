// RecordView: the record of what was destroyed, as it goes on paper.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useQuery } from '../../api/use-query.ts';
import { useFormats } from '../../messages/formats.ts';
import { Answered } from '../../shell/answered.tsx';
import { Page } from '../../shell/page.tsx';
import { places } from '../places.ts';
import { DestroyedTable } from './destroyed-table.tsx';
import { Paper } from './paper.tsx';

export function RecordView() {
  const t = useTranslations('retention.destroyed');
  const formats = useFormats();
  const destroyed = useQuery('destructions.list', {});
  const [now] = useState(() => Date.now());
  const date = formats.date(now);
  return (
    <Page title={t('title')}>
      <Answered answer={destroyed}>
        {(all) => (
          <Paper
            what="paper"
            fileName={t('fileName', { date })}
            back={{ label: t('back'), place: places.retention }}
          >
            <h2>{t('paperTitle')}</h2>
            <p>{t('madeOn', { date })}</p>
            <DestroyedTable destroyed={all} onPaper />
          </Paper>
        )}
      </Answered>
    </Page>
  );
}
