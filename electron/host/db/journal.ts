// The write funnel: every act on the vault's rows goes through here, so that undo, events and the journal
// come from one truth. One act is one transaction.

import type { ActLabel } from '../../../shared/domain/audit/events.ts';
import type { ChangeSet, Row } from '../../../shared/domain/history/changes.ts';
import type { CaseId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Reader, Writer } from './database.ts';

/** Tables whose rows an act may change; each has one text primary key named `id`. */
export type JournalledTable =
  | 'profile'
  | 'departure'
  | 'care_case'
  | 'recording'
  | 'fragment'
  | 'fragment_link'
  | 'episode'
  | 'running_state'
  | 'interval_run'
  | 'interval_score'
  | 'codebook'
  | 'codebook_use'
  | 'live_session'
  | 'live_mark'
  | 'live_attachment'
  | 'film_tie'
  | 'round'
  | 'sheet'
  | 'score'
  | 'visible_person'
  | 'consent'
  | 'consent_exception'
  | 'case_relation'
  | 'retention_choice'
  | 'retention_hold'
  | 'erasure_request';

export interface Act {
  /** Stable name of what is done, e.g. `fragment.mark`, and the code of its line in the log. */
  readonly label: ActLabel;
  readonly actor: ProfileId;
  /** Where undo finds it: `recording:<id>` or `sheet:<id>`; null: recorded, but not to be undone. */
  readonly place: string | null;
  /** News besides what the touched tables tell by themselves. */
  readonly topics: readonly Topic[];
  /** Why, where the log must tell it. */
  readonly reason?: string;
  /** What it is about, where no row is left to tell it. */
  readonly about?: { readonly recordingId: RecordingId; readonly caseId: CaseId };
}

/** Rows inside one act. Changes are kept with what stood before, and leave together or not at all. */
export interface ActRows extends Reader {
  insert(table: JournalledTable, row: Row & { readonly id: string }): Promise<void>;
  /** @throws Error when the row is not there: reading first is the caller's duty. */
  update(table: JournalledTable, id: string, columns: Row): Promise<void>;
  remove(table: JournalledTable, id: string): Promise<void>;
  /** For what must leave no trace of itself when it goes, such as film keys: in the act, not in the journal. */
  readonly unjournalled: Writer;
}

export interface Journal {
  /** Runs one act. A refusal rolls back and is answered; a throw rolls back and goes on. */
  act<T>(act: Act, work: (rows: ActRows) => Promise<Result<T>>): Promise<Result<T>>;
}

/** Writes down in the log who did what, within the act's own transaction: no line, no act. */
export interface ActLog {
  logAct(writer: Writer, act: Act, changes: ChangeSet): Promise<void>;
}

/** Told after each commit, in the order of the commits. */
export type Committed = (act: Act, changes: ChangeSet, revision: number) => void;
