// A line that has to wait, because nothing could be written, is written with a next one, whatever is under way meanwhile.

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { StorageError, type Database } from '../../../electron/host/db/database.ts';
import { openDatabase } from '../../../electron/host/db/open-database.ts';
import { asId, type CaseId, type ProfileId } from '../../../shared/domain/ids.ts';
import { clock, newKey, tempFolder } from '../../support/storage.ts';
import { openTestTrail } from '../../support/trail.ts';
import { linesOf } from './desk.ts';

it('also where another transaction had begun when it began to wait', async () => {
  const folder = tempFolder();
  const key = newKey();
  const real = await openDatabase(join(folder, 'main.db'), key, { clock });
  let isFull = false;
  const db: Database = {
    ...real,
    write: (work, done) =>
      real.write(async (writer) => {
        if (!isFull) return work(writer);
        isFull = false;
        throw new StorageError('full');
      }, done),
  };
  const trail = await openTestTrail(db, folder, { clock, key });
  const userId = asId<ProfileId>('p');
  await trail.note({ event: 'vault.unlock', userId });
  isFull = true;
  const place = { caseId: asId<CaseId>('c'), recordingId: null };
  await Promise.all([
    trail.noteRefused(userId, 'content.view', place),
    trail.note({ event: 'vault.verify', userId }),
  ]);
  await trail.note({ event: 'vault.verify', userId });
  const events = (await linesOf(real)).map(({ event }) => event);
  trail.end();
  await real.close();
  expect(events.filter((event) => event === 'access.refuse')).toHaveLength(1);
});
