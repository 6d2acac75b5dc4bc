// KeepingNotice: on Today, for whoever can do something about it: what has to go, and who asked for it.

import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { RetentionOverview } from '../../../shared/contract/retention.ts';
import { NOTICES } from '../../../shared/domain/retention/deadline.ts';
import { useQuery } from '../../api/use-query.ts';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useMayWithRelation } from '../../shell/frame-context.ts';
import { places } from '../places.ts';
import styles from './retention.module.css';

export function KeepingNotice() {
  return useMayWithRelation('retention.decide') ? <Due /> : null;
}

function Due() {
  const overview = useQuery('retention.overview', {});
  if (overview.status !== 'ready') return null;
  const { kept, requests } = overview.value;
  if (requests.length === 0 && kept.every(({ notice }) => notice === null)) return null;
  return <Lines overview={overview.value} />;
}

const WORDS = { 0: 'due', 7: 'week', 30: 'month' } as const;

function Lines({ overview: { kept, requests } }: { readonly overview: RetentionOverview }) {
  const t = useTranslations('retention.today');
  const formats = useFormats();
  const isUrgent = [...kept, ...requests].some(({ notice }) => notice === 0 || notice === 7);
  return (
    <Notice tone={isUrgent ? 'warning' : 'info'}>
      <div className={styles['stack']}>
        <h2>{t('title')}</h2>
        {NOTICES.map((notice) => {
          const codes = kept.filter((one) => one.notice === notice).map(({ code }) => code);
          return codes.length === 0 ? null : (
            <p key={notice}>{t(WORDS[notice], { count: codes.length, codes: formats.list(codes) })}</p>
          );
        })}
        {requests.length > 0 && <p>{t('requests', { count: requests.length })}</p>}
        <Link href={places.retention}>{t('open')}</Link>
      </div>
    </Notice>
  );
}
