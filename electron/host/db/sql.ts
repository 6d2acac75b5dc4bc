// SQL as a value: text and parameters apart, so that no user text ever becomes SQL. The text stays within
// what SQLite and PostgreSQL share; each engine writes its own place-holders.

import type { Cell } from '../../../shared/domain/history/changes.ts';

/** What a statement may be given: beside the cells of the subject, bytes such as sealed keys. */
export type Parameter = Cell | Uint8Array;

export interface Sql {
  /** One more than there are parameters. */
  readonly parts: readonly string[];
  readonly parameters: readonly Parameter[];
}

export function sql(parts: TemplateStringsArray, ...parameters: readonly Parameter[]): Sql {
  return { parts: [...parts], parameters };
}
