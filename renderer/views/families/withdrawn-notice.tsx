// WithdrawnNotice: on Today, for whoever decides about keeping: of which films consent was withdrawn, until they are gone.

import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { RecordingRow } from '../../../shared/contract/recordings.ts';
import { useQuery } from '../../api/use-query.ts';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useMayWithRelation } from '../../shell/frame-context.ts';
import { places } from '../places.ts';
import styles from './families.module.css';

export function WithdrawnNotice({ rows }: { readonly rows: readonly RecordingRow[] }) {
  const t = useTranslations('consent.withdrawn');
  const { list } = useFormats();
  const decides = useMayWithRelation('retention.decide');
  const cases = useQuery('cases.list', {});
  const families = cases.status === 'ready' ? cases.value : [];
  const stopped = Map.groupBy(
    rows.filter(({ closed }) => closed === 'withdrawn').map(({ recording }) => recording),
    ({ caseId }) => caseId,
  );
  const concerned = families.filter(({ id }) => stopped.has(id));
  if (!decides || concerned.length === 0) return null;
  return (
    <Notice tone="warning">
      <h2>{t('title')}</h2>
      <ul className={styles['affected']}>
        {concerned.map(({ id, code }) => (
          <li key={id}>
            <Link href={places.family(id)}>{code}</Link>
            {': '}
            {list((stopped.get(id) ?? []).map((recording) => recording.code))}
          </li>
        ))}
      </ul>
      <p>{t('text')}</p>
    </Notice>
  );
}
