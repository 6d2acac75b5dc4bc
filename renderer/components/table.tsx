// Table: rows and columns to read; the first cell of a row is its heading. For tables in which one works with
// the keyboard there is the grid of the component library.

import type { ReactNode } from 'react';
import styles from './table.module.css';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, under each other. */
  readonly numeric?: boolean;
  /** The heading is only heard: what stands below speaks for itself to those who see it. */
  readonly unseen?: boolean;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  const [heading, ...others] = columns;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption className={styles['caption']}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, header, numeric, unseen }) => (
              <th key={id} scope="col" data-numeric={numeric}>
                {unseen === true ? <span className={styles['unseen']}>{header}</span> : header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row">{heading?.cell(row)}</th>
              {others.map(({ id, cell, numeric }) => (
                <td key={id} data-numeric={numeric}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
