// OwnTableTab: agreement of a table from elsewhere. The table is read in this page, and no part of it leaves it.

import { useLocale, useTranslations } from 'use-intl';
import { ratingsProblemSentence } from '../../../../shared/interop/ratings-problem-words.ts';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { useStatistics } from '../../../statistics/use-statistics.ts';
import { Worked } from '../../../statistics/worked.tsx';
import { OwnReport } from './own-report.tsx';
import { TableForm } from './table-form.tsx';
import type { OwnTable, TableTask } from './use-own-table.ts';

export function OwnTableTab({ table }: { readonly table: OwnTable }) {
  return (
    <>
      <TableForm table={table} />
      {table.task !== null && <Outcome table={table} task={table.task} />}
    </>
  );
}

interface OutcomeProps {
  readonly table: OwnTable;
  readonly task: TableTask;
}

function Outcome({ table, task }: OutcomeProps) {
  const t = useTranslations('ownTable');
  const language = useLocale();
  const figures = useStatistics(task);
  return (
    <Worked figures={figures}>
      {({ value }) =>
        value.ok ? (
          <OwnReport study={value.study} wishes={{ also: table.also, change: table.setAlso }} />
        ) : (
          <ErrorPanel happened={ratingsProblemSentence(value.problem, language)} safe={t('problemSafe')} />
        )
      }
    </Worked>
  );
}
