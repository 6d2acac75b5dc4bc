// Table: rows and columns to read; the first cell of a row is its heading. For tables in which one works with
// the keyboard there is the grid of the component library.

import type { ReactNode } from 'react';
import styles from './table.module.css';

export interface Column {
  readonly id: string;
  readonly header: string;
  /** Numbers and buttons stand at the right, under each other. */
  readonly atEnd?: boolean;
}

export interface Row {
  readonly id: string;
  /** One for each column. */
  readonly cells: readonly ReactNode[];
}

export interface TableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export function Table({ caption, columns, rows }: TableProps) {
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption className={styles['caption']}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, header, atEnd }) => (
              <th key={id} scope="col" data-at-end={atEnd}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [heading, ...cells] }) => (
            <tr key={id}>
              <th scope="row">{heading}</th>
              {columns.slice(1).map((column, index) => (
                <td key={column.id} data-at-end={column.atEnd}>
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
