// All rounds, and how far each has come. Who is done is not told: only what is open to all.

import { ClipboardList, Plus } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslations } from 'use-intl';
import type { RoundRow } from '../../../shared/contract/scoring.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Table, type Column } from '../../components/table.tsx';
import { useFormats } from '../../messages/formats.ts';
import { Answered } from '../../shell/answered.tsx';
import { useMay } from '../../shell/frame-context.ts';
import { Page } from '../../shell/page.tsx';
import { places } from '../places.ts';
import { NewRound } from './new-round.tsx';
import styles from './rounds.module.css';

export function RoundsView() {
  const t = useTranslations('rounds');
  const mayMake = useMay('rounds.manage');
  const rounds = useQuery('rounds.list', {});
  const [making, setMaking] = useState(false);
  return (
    <Page title={t('title')}>
      <div className={styles['top']}>
        <p className={styles['intro']}>{t('intro')}</p>
        {mayMake && (
          <Button icon={<Plus size={18} aria-hidden />} onPress={() => setMaking(true)}>
            {t('make')}
          </Button>
        )}
      </div>
      <Answered answer={rounds}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={<ClipboardList size={28} aria-hidden />} title={t('none')}>
              {t('noneText')}
            </EmptyState>
          ) : (
            <RoundTable rows={rows} />
          )
        }
      </Answered>
      {making && <NewRound onClose={() => setMaking(false)} />}
    </Page>
  );
}

function RoundTable({ rows }: { readonly rows: readonly RoundRow[] }) {
  const t = useTranslations('rounds');
  const columns = useColumns();
  return <Table caption={t('title')} columns={columns} rows={rows} rowKey={({ round }) => round.id} />;
}

function useColumns(): readonly Column<RoundRow>[] {
  const t = useTranslations('rounds');
  const formats = useFormats();
  const people = useQuery('profiles.list', {});
  const names = new Map(people.status === 'ready' ? people.value.map(({ id, name }) => [id, name]) : []);
  return [
    { id: 'name', header: t('columns.name'), cell: ({ round }) => round.name },
    {
      id: 'raters',
      header: t('columns.raters'),
      cell: ({ round }) => round.raterIds.map((id) => names.get(id) ?? '…').join(', '),
    },
    {
      id: 'revealed',
      header: t('columns.revealed'),
      cell: ({ round, revealed }) =>
        t('revealed', { revealed: String(revealed), all: String(round.recordingIds.length) }),
    },
    { id: 'made', header: t('columns.made'), cell: ({ round }) => formats.date(round.createdAt) },
    {
      id: 'action',
      header: t('columns.action'),
      numeric: true,
      unseen: true,
      cell: ({ round }) => <AgreementButton round={round} />,
    },
  ];
}

function AgreementButton({ round }: Pick<RoundRow, 'round'>) {
  const t = useTranslations('rounds');
  const [, goTo] = useLocation();
  return (
    <Button
      size="compact"
      aria-label={t('agreementOf', { name: round.name })}
      onPress={() => goTo(places.agreementOf(round))}
    >
      {t('agreement')}
    </Button>
  );
}
