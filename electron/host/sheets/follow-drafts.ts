// The drafts of a person who gets other keys: opened with those of before, and sealed under the new one, in the rows and
// in the lines of the journal that tell how they came about. What was the same before is the same after, or undo would
// not know it again.

import { z } from 'zod';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { ProfileId, VaultId } from '../../../shared/domain/ids.ts';
import { StorageError, type Writer } from '../db/database.ts';
import { updateRow } from '../db/journalled-tables.ts';
import { sql } from '../db/sql.ts';
import { changeSetCell } from '../history/journal-line.ts';
import type { RandomBytes } from '../ports.ts';
import type { Following } from '../vault/deps.ts';
import type { PersonKeys } from '../vault/person-keys.ts';
import { openRow, sealRow } from './drafts.ts';

type Resealing = (row: Row) => Row;

export function followDrafts(random: RandomBytes): Following {
  return async (writer, { vaultId, profileId, from, to }) => {
    const reseal = resealing(vaultId, from, to, random);
    await followScores(writer, profileId, reseal);
    await followJournal(writer, profileId, reseal);
  };
}

function resealing(vaultId: VaultId, from: PersonKeys, to: PersonKeys, random: RandomBytes): Resealing {
  const known = new Map<string, Row>();
  return (row) => {
    const { sealed } = row;
    if (typeof sealed !== 'string') return row;
    const done = known.get(sealed) ?? anew(row);
    known.set(sealed, done);
    return { ...row, sealed: done['sealed'] ?? null };
  };

  function anew(row: Row): Row {
    try {
      const open = openRow({ vaultId, key: from.draftKey }, row);
      return sealRow({ vaultId, key: to.draftKey }, open, random);
    } catch (error) {
      // It has followed already, or is damaged: reading it tells.
      if (error instanceof StorageError && error.kind === 'damaged') return row;
      throw error;
    }
  }
}

const scoreRow = z.looseObject({ id: z.string() });

async function followScores(writer: Writer, rater: ProfileId, reseal: Resealing): Promise<void> {
  const rows = await writer.all(sql`
    select c.* from score c join sheet s on s.id = c.sheet_id
    where s.rater_id = ${rater} and c.sealed is not null`);
  for (const row of rows) {
    const { sealed } = reseal(row);
    await writer.run(updateRow('score', scoreRow.parse(row).id, { sealed: sealed ?? null }));
  }
}

const lineRow = z.object({ seq: z.int(), changes: changeSetCell });
const SEALED = '%"sealed":"%';

async function followJournal(writer: Writer, rater: ProfileId, reseal: Resealing): Promise<void> {
  const lines = await writer.all(sql`
    select seq, changes from journal where actor_id = ${rater} and changes like ${SEALED}`);
  for (const { seq, changes } of lines.map((line) => lineRow.parse(line))) {
    const followed = changes.map((change) => ({
      ...change,
      before: change.before && reseal(change.before),
      after: change.after && reseal(change.after),
    }));
    await writer.run(sql`update journal set changes = ${JSON.stringify(followed)} where seq = ${seq}`);
  }
}
