// DataTable: a table to read and the same as comma-separated text, made of one list of columns.

import type { ReactNode } from 'react';
import { writeCsv } from '../../../shared/interop/csv.ts';
import type { Language } from '../../../shared/domain/words.ts';
import { Table } from '../../components/table.tsx';

export interface DataColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly numeric?: boolean;
  /** As it goes into a file: numbers unrounded; null is an empty field. */
  readonly value: (row: Row) => string | number | null;
  /** As it is read on screen; without it the value as text. */
  readonly show?: (row: Row) => ReactNode;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <Table
      caption={caption}
      columns={columns.map(({ id, header, numeric = false, value, show }) => ({
        id,
        header,
        numeric,
        cell: show ?? ((row: Row) => value(row) ?? ''),
      }))}
      rows={rows}
      rowKey={rowKey}
    />
  );
}

/** For a spreadsheet in the reader's language. */
export function csvOf<Row>(
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
  language: Language,
): string {
  const lines = rows.map((row) => columns.map(({ value }) => value(row)));
  return writeCsv([columns.map(({ header }) => header), ...lines], { language });
}
