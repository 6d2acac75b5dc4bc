// The figures per scale: how many recordings, how often equal, and the coefficients with their interval.

import { useTranslations } from 'use-intl';
import type { ReportedFigure, ScaleAgreement } from '../../../shared/domain/agreement/report.ts';
import { Card } from '../../components/card.tsx';
import { Table, type Column } from '../../components/table.tsx';
import { useFormats, type Formats } from '../../messages/formats.ts';
import { reasonKey } from './reason-words.ts';
import styles from './agreement.module.css';

export interface ScaleRow {
  readonly id: string;
  readonly name: string;
  readonly agreement: ScaleAgreement;
}

type FigureName = 'exact' | 'withinOne' | 'icc' | 'kappa' | 'alpha';
const FIGURES: readonly FigureName[] = ['exact', 'withinOne', 'icc', 'kappa', 'alpha'];

export function FiguresTable({ rows }: { readonly rows: readonly ScaleRow[] }) {
  const t = useTranslations('agreement');
  const formats = useFormats();
  const header = (name: FigureName) => t(name === 'kappa' && isMean(rows) ? 'meanKappa' : name);
  const columns: Column<ScaleRow>[] = [
    { id: 'scale', header: t('scale'), cell: (row) => row.name },
    { id: 'n', header: t('units'), numeric: true, cell: (row) => row.agreement.exact.nUnits },
    ...FIGURES.map(
      (name): Column<ScaleRow> => ({
        id: name,
        header: header(name),
        numeric: true,
        cell: ({ agreement }) => <FigureCell name={name} figure={agreement[name]} formats={formats} />,
      }),
    ),
  ];
  return (
    <Card title={t('figures')}>
      <Table caption={t('figures')} columns={columns} rows={rows} rowKey={(row) => row.id} />
      <Notes rows={rows} header={header} />
    </Card>
  );
}

function isMean(rows: readonly ScaleRow[]): boolean {
  return rows.some(({ agreement }) => agreement.kappa.basis === 'mean-of-pairs');
}

interface FigureCellProps {
  readonly name: FigureName;
  readonly figure: ReportedFigure;
  readonly formats: Formats;
}

function FigureCell({ name, figure, formats }: FigureCellProps) {
  const t = useTranslations('agreement');
  const { estimate, interval } = figure;
  if (estimate === null) return <span className={styles['muted']}>{t('none')}</span>;
  if (name === 'exact' || name === 'withinOne') {
    return <>{formats.number(estimate, { style: 'percent', maximumFractionDigits: 0 })}</>;
  }
  const decimal = (value: number) =>
    formats.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <>
      {decimal(estimate)}
      {name === 'icc' && interval !== undefined && (
        <span className={styles['interval']}>
          [{decimal(interval.low)}; {decimal(interval.high)}]
        </span>
      )}
    </>
  );
}

interface NotesProps {
  readonly rows: readonly ScaleRow[];
  readonly header: (name: FigureName) => string;
}

/** What could not be given, and what does not count, in words. */
function Notes({ rows, header }: NotesProps) {
  const t = useTranslations('agreement');
  const reasons = rows.flatMap(({ name: scale, agreement }) =>
    FIGURES.flatMap((name) => {
      const { reason } = agreement[name];
      if (reason === undefined) return [];
      return [t('noteLine', { scale, figure: header(name), reason: t(`reasons.${reasonKey(reason)}`) })];
    }),
  );
  const missing = rows.flatMap(({ name: scale, agreement }) => {
    const count = agreement.missing.incomplete + agreement.missing.unrated;
    return count === 0 ? [] : [t('missing.line', { scale, count })];
  });
  const lines = [...reasons, ...missing];
  if (lines.length === 0) return null;
  return (
    <div className={styles['notes']}>
      <h3>{t('notes')}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
