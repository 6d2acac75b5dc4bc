// A film of a family with which nobody has anything to do yet, and who can open it.

import { randomBytes } from 'node:crypto';
import type { Writer } from '../../../electron/host/db/database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { filmKey } from '../../../electron/host/films/film-keys.ts';
import { giveNewKey, settleGrants } from '../../../electron/host/films/settle-grants.ts';
import { asId, type CaseId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { openTestVault, type TestVault } from '../../support/session.ts';
import { addRecording } from '../../support/scenes.ts';

export const KEY = randomBytes(32);

export interface GrantScene {
  readonly vault: TestVault;
  readonly film: Recording;
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  /** Another family with which nobody has anything to do. */
  lonelyFamily(): Promise<CaseId>;
  /** Gives the key of the film as its import does. */
  record(by?: string): Promise<void>;
  settle(as: string): Promise<void>;
  /** `until`: UTC milliseconds. */
  relate(who: string, until?: number | null): Promise<void>;
  endAll(who: string): Promise<void>;
  /** By opening their own box. */
  whoOpens(): Promise<readonly string[]>;
  boxes(): Promise<unknown>;
  /** How many keys stand in another way than in boxes. */
  unsealed(): Promise<number>;
}

const NAMES = ['Ans', 'Bram', 'Chris'] as const;

/** Ans coordinates. */
export async function openGrantScene(): Promise<GrantScene> {
  const vault = await openTestVault(NAMES, { needToKnow: true });
  const write: GrantScene['write'] = (work) => vault.db.write(work);
  const lonelyFamily = async (): Promise<CaseId> => {
    const id = asId<CaseId>(randomBytes(16).toString('hex'));
    await write((writer) =>
      writer.run(sql`insert into care_case (id, code, created_at) values (${id}, ${id}, 1)`),
    );
    return id;
  };
  const film = await addRecording(vault, 'Ans', { caseId: await lonelyFamily() });
  return {
    vault,
    film,
    write,
    lonelyFamily,
    record: (by = 'Ans') =>
      write((writer) => giveNewKey(writer, vault.session(by), vault.ports, { id: film.id, key: KEY })),
    settle: (as) => write((writer) => settleGrants(writer, vault.session(as), vault.ports)),
    async relate(who, until = null) {
      const [id, person] = [randomBytes(16).toString('hex'), vault.profile(who).id];
      await write((writer) =>
        writer.run(sql`
          insert into case_relation (id, case_id, profile_id, kind, since, until, reason)
          values (${id}, ${film.caseId}, ${person}, 'care', 1, ${until}, '')`),
      );
    },
    async endAll(who) {
      const { id } = vault.profile(who);
      await write((writer) =>
        writer.run(sql`update case_relation set ended_at = 2, ended_by = ${id} where profile_id = ${id}`),
      );
    },
    async whoOpens() {
      const names: string[] = [];
      for (const name of NAMES) {
        const opened = vault.db.read((reader) => filmKey(reader, vault.session(name), film.id));
        if ((await opened.catch(() => null))?.equals(KEY) === true) names.push(name);
      }
      return names;
    },
    boxes: () =>
      vault.db.read((reader) =>
        reader.allBinary(sql`select * from film_grant order by recording_id, profile_id`),
      ),
    async unsealed() {
      return (await vault.db.read((reader) => reader.all(sql`select recording_id from film_key`))).length;
    },
  };
}
