// RunNumbers: in which share of the intervals each code was seen, the same as a file, and how far others agree.

import { useTranslations, useLocale } from 'use-intl';
import type { ScoredRun } from '../../../../../shared/contract/intervals.ts';
import { bareCoding } from '../../../../../shared/domain/fragment/coding.ts';
import type { CodeId } from '../../../../../shared/domain/ids.ts';
import {
  agreementOf,
  areComparable,
  numbersOf,
} from '../../../../../shared/domain/interval/interval-numbers.ts';
import { useClient } from '../../../../api/client.ts';
import { useQuery } from '../../../../api/use-query.ts';
import { Button } from '../../../../components/button.tsx';
import { Table } from '../../../../components/table.tsx';
import { saveFile } from '../../../../figures/save-file.ts';
import { useNumbers } from '../../../../figures/use-numbers.ts';
import { useDesk } from '../../desk/desk.ts';
import styles from '../layout.module.css';
import { intervalCsv } from './interval-csv.ts';

export interface RunNumbersProps {
  readonly scored: ScoredRun;
  readonly others: readonly ScoredRun[];
}

export function RunNumbers({ scored, others }: RunNumbersProps) {
  const t = useTranslations('layout.intervals');
  const numbers = useNumbers();
  const nameOf = useCodeName();
  const { assessed, notAssessable, open, perCode } = numbersOf(scored.run, scored.scores);
  const comparable = others.filter(({ run }) => areComparable(scored.run, run));
  return (
    <div className={styles['numbers']}>
      <p className={styles['quiet']}>
        {t('basis', { assessed, notAssessable: String(notAssessable), open: String(open) })}
      </p>
      <Table
        caption={t('numbers')}
        columns={[
          { id: 'code', header: t('code'), cell: ({ codeId }) => nameOf(codeId) },
          { id: 'seen', header: t('seen'), cell: ({ seen }) => String(seen), numeric: true },
          {
            id: 'share',
            header: t('share'),
            cell: ({ share }) => (share === null ? '–' : numbers.percent(share)),
            numeric: true,
          },
        ]}
        rows={perCode}
        rowKey={({ codeId }) => codeId}
      />
      <SaveCsv scored={scored} />
      {comparable.map((other) => (
        <WithOther key={other.run.id} scored={scored} other={other} />
      ))}
    </div>
  );
}

function SaveCsv({ scored: { run } }: { readonly scored: ScoredRun }) {
  const t = useTranslations('layout.intervals');
  const language = useLocale();
  const client = useClient();
  const { notices } = useDesk();
  const save = async () => {
    const asked = { recordingId: run.recordingId, runId: run.id };
    const result = await client.call('intervals.export', asked);
    if (!result.ok) return notices.refuse(result.error);
    const name = t('file', { code: result.value.recordingCode });
    return saveFile(
      `${name}.csv`,
      'text/csv',
      intervalCsv(result.value, language, {
        column: (column) => t(`columns.${column}`),
        method: (method) => t(`methods.${method}`),
        state: (state) => t(`state.${state}`),
      }),
    );
  };
  return (
    <div className={styles['buttons']}>
      <Button size="compact" onPress={() => void save()}>
        {t('saveCsv')}
      </Button>
    </div>
  );
}

interface WithOtherProps {
  readonly scored: ScoredRun;
  readonly other: ScoredRun;
}

function WithOther({ scored, other }: WithOtherProps) {
  const t = useTranslations('layout.intervals');
  const numbers = useNumbers();
  const nameOf = useCodeName();
  const people = useQuery('profiles.list', {});
  const person =
    people.status === 'ready' ? people.value.find(({ id }) => id === other.run.raterId) : undefined;
  return (
    <>
      <Table
        caption={t('agreement', { name: person?.name ?? t('someoneElse') })}
        columns={[
          { id: 'code', header: t('code'), cell: ({ codeId }) => nameOf(codeId) },
          { id: 'n', header: t('n'), cell: ({ n }) => String(n), numeric: true },
          {
            id: 'percent',
            header: t('percent'),
            cell: ({ percent }) => (percent === null ? '–' : numbers.percent(percent)),
            numeric: true,
          },
          {
            id: 'kappa',
            header: t('kappa'),
            cell: ({ kappa }) => (kappa === null ? '–' : numbers.coefficient(kappa)),
            numeric: true,
          },
        ]}
        rows={agreementOf(scored, other)}
        rowKey={({ codeId }) => codeId}
      />
      <p className={styles['quiet']}>{t('agreementAbout')}</p>
    </>
  );
}

function useCodeName(): (id: CodeId) => string {
  const { book } = useDesk();
  return (id) => book.namesOf({ codings: [bareCoding(id)] })[0]?.name ?? id;
}
