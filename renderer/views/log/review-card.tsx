// ReviewCard: what in this period deserves a question.

import { useTranslations } from 'use-intl';
import type { LogReview } from '../../../shared/contract/audit.ts';
import { NIGHT } from '../../../shared/domain/audit/review.ts';
import { useQuery } from '../../api/use-query.ts';
import { Card } from '../../components/card.tsx';
import { useFormats } from '../../messages/formats.ts';
import { Answered } from '../../shell/answered.tsx';
import type { Period } from './period.ts';
import styles from './log.module.css';

export function ReviewCard({ period }: { readonly period: Period }) {
  const t = useTranslations('audit.review');
  const answer = useQuery('audit.review', period);
  return (
    <Card title={t('title')}>
      <Answered answer={answer}>
        {({ remarks }) =>
          remarks.length === 0 ? (
            <p className={styles['quiet']}>{t('none')}</p>
          ) : (
            <>
              <p className={styles['quiet']}>{t('intro')}</p>
              <Remarks remarks={remarks} />
            </>
          )
        }
      </Answered>
    </Card>
  );
}

function Remarks({ remarks }: Pick<LogReview, 'remarks'>) {
  const words = useRemarkWords();
  const { date, clock } = useFormats();
  return (
    <ul className={styles['remarks']}>
      {remarks.map((remark) => (
        <li key={`${String(remark.at)} ${remark.kind} ${remark.userId ?? ''}`}>
          <span className={styles['quiet']}>
            {date(remark.at)}, {clock(remark.at)}
          </span>
          <span>{words(remark)}</span>
        </li>
      ))}
    </ul>
  );
}

const SECONDS_PER_MINUTE = 60;

function useRemarkWords(): (remark: LogReview['remarks'][number]) => string {
  const t = useTranslations('audit.review');
  return ({ kind, name, count }) => {
    switch (kind) {
      case 'night':
        return t('night', { name, count, from: String(NIGHT.from), until: String(NIGHT.until) });
      case 'many':
        return t('many', { name, count: String(count) });
      case 'failed-unlock':
        return t('failedUnlock', { count });
      case 'export':
        return t('export', { name, count });
      case 'emergency':
        return t('emergency', { name, count });
      case 'refused':
        return t('refused', { name, count });
      case 'damage':
        return t('damage');
      case 'clock': {
        const minutes = String(Math.round(Math.abs(count) / SECONDS_PER_MINUTE));
        return t(count < 0 ? 'clockBack' : 'clockAhead', { minutes });
      }
    }
  };
}
