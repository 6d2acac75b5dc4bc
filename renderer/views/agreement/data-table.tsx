// DataTable: a table to read and the same as comma-separated text, made of one list of columns.

import type { ReactNode } from 'react';
import { writeCsv } from '../../../shared/interop/csv.ts';
import type { Language } from '../../../shared/domain/words.ts';
import { Table } from '../../components/table.tsx';

/** More than any figure here is certain of, and few enough to read. */
const FILE_DECIMALS = 4;

export interface DataColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly numeric?: boolean;
  /** Only to be read, or only in the file: what one cell shows may be two numbers to a spreadsheet. */
  readonly only?: 'screen' | 'file';
  /** As it goes into a file: numbers to {@link FILE_DECIMALS}; null is an empty field. */
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
      columns={columns
        .filter(({ only }) => only !== 'file')
        .map(({ id, header, numeric = false, value, show }) => ({
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
  const filed = columns.filter(({ only }) => only !== 'screen');
  const lines = rows.map((row) => filed.map(({ value }) => roundedTo(FILE_DECIMALS, value(row))));
  return writeCsv([filed.map(({ header }) => header), ...lines], { language });
}

/** A day as a spreadsheet of any language reads it: `2026-11-22`, in the time of this machine. */
export function isoDay(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function roundedTo(decimals: number, value: string | number | null): string | number | null {
  return typeof value === 'number' ? Number(value.toFixed(decimals)) : value;
}
