// DestroyedTable: the record of what was destroyed. Nothing in it tells of anybody.

import { useTranslations } from 'use-intl';
import type { ShownDestruction } from '../../../shared/contract/retention.ts';
import { Table, type Column } from '../../components/table.tsx';
import { useFormats } from '../../messages/formats.ts';
import styles from './retention.module.css';
import { useRetentionWords } from './use-retention-words.ts';

export interface DestroyedTableProps {
  readonly destroyed: readonly ShownDestruction[];
  /** On paper the fingerprint stands there in full. */
  readonly onPaper?: boolean;
}

export function DestroyedTable({ destroyed, onPaper = false }: DestroyedTableProps) {
  const t = useTranslations('retention');
  const formats = useFormats();
  const words = useRetentionWords();
  const columns: readonly Column<ShownDestruction>[] = [
    { id: 'recording', header: t('columns.recording'), cell: ({ recordingCode }) => recordingCode },
    { id: 'family', header: t('columns.family'), cell: ({ caseCode }) => caseCode },
    { id: 'class', header: t('columns.class'), cell: (one) => words.kept(one.class) },
    { id: 'when', header: t('destroyed.when'), cell: ({ at }) => formats.date(at) },
    { id: 'ground', header: t('destroyed.ground'), cell: (one) => <Ground destruction={one} /> },
    {
      id: 'by',
      header: t('destroyed.by'),
      cell: ({ byName }) => (byName === '' ? t('destroyed.former') : byName),
    },
    {
      id: 'sha',
      header: t('destroyed.sha'),
      cell: ({ sha256 }) => (
        <code className={styles[onPaper ? 'wholeFingerprint' : 'fingerprint']} title={sha256}>
          {sha256}
        </code>
      ),
    },
  ];
  return <Table caption={t('destroyed.title')} columns={columns} rows={destroyed} rowKey={({ id }) => id} />;
}

function Ground({ destruction }: { readonly destruction: ShownDestruction }) {
  const t = useTranslations('retention.destroy.grounds');
  const { ground, reason } = destruction;
  return (
    <span className={styles['stack']}>
      {t(ground)}
      {reason !== '' && <small className={styles['quiet']}>{reason}</small>}
    </span>
  );
}
