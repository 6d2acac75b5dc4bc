// RetentionView: what has to go when and why, what families asked to have erased, and what was destroyed.

import { useTranslations } from 'use-intl';
import type { KeptRecording, RetentionOverview } from '../../../shared/contract/retention.ts';
import { useQuery } from '../../api/use-query.ts';
import { Answered } from '../../shell/answered.tsx';
import { useMay, useMayWithRelation } from '../../shell/frame-context.ts';
import { Page } from '../../shell/page.tsx';
import { ChooseButton } from './choose-button.tsx';
import { DestroyButton, mayGo } from './destroy-button.tsx';
import { DestroyedCard } from './destroyed-card.tsx';
import { KeptTable } from './kept-table.tsx';
import { Requests } from './requests.tsx';
import styles from './retention.module.css';
import { TermsCard } from './terms-card.tsx';

export function RetentionView() {
  const t = useTranslations('retention');
  const seesKept = useMayWithRelation('retention.view');
  const seesDestroyed = useMay('destructions.view');
  return (
    <Page title={t('title')}>
      <p className={styles['intro']}>{t('intro')}</p>
      {seesKept && <KeptOfAll />}
      {seesDestroyed && <DestroyedCard />}
    </Page>
  );
}

function KeptOfAll() {
  const overview = useQuery('retention.overview', {});
  return <Answered answer={overview}>{(value) => <Overview overview={value} />}</Answered>;
}

function Overview({ overview }: { readonly overview: RetentionOverview }) {
  const t = useTranslations('retention');
  const { kept, today, requests, may, policy } = overview;
  const soon = kept.filter(({ notice }) => notice !== null);
  const later = kept.filter(({ notice }) => notice === null);
  const action = (recording: KeptRecording) => (
    <span className={styles['buttons']}>
      {may.decide && <ChooseButton recording={recording} />}
      {may.destroy && mayGo(recording) && <DestroyButton recording={recording} />}
    </span>
  );
  const shared = { today, action, withFamily: true };
  return (
    <>
      <section className={styles['section']}>
        <h2>{t('kept.soonTitle')}</h2>
        {soon.length === 0 ? (
          <p className={styles['quiet']}>{t('kept.soonNone')}</p>
        ) : (
          <KeptTable caption={t('kept.soonTitle')} kept={soon} {...shared} />
        )}
      </section>
      <section className={styles['section']}>
        <h2>{t('request.title')}</h2>
        {requests.length === 0 ? (
          <p className={styles['quiet']}>{t('request.none')}</p>
        ) : (
          <Requests requests={requests} kept={kept} mayDestroy={may.destroy} />
        )}
      </section>
      <section className={styles['section']}>
        <h2>{t('kept.title')}</h2>
        {later.length === 0 ? (
          <p className={styles['quiet']}>{t('kept.none')}</p>
        ) : (
          <KeptTable caption={t('kept.title')} kept={later} {...shared} />
        )}
      </section>
      {may.destroy && <TermsCard policy={policy} />}
    </>
  );
}
