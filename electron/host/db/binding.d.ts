// The binding ships types that its own `exports` hide. It is better-sqlite3 plus `key` and `rekey`.

declare module 'better-sqlite3-multiple-ciphers' {
  import type { Database, Options } from 'better-sqlite3';

  export interface KeyedDatabase extends Database {
    /** Answers SQLite's result code. */
    key(key: Buffer): number;
    /** Answers SQLite's result code. */
    rekey(key: Buffer): number;
  }
  const Sqlite: new (path: string, options?: Options) => KeyedDatabase;
  export default Sqlite;
}
