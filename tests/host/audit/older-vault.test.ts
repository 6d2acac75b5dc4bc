// A vault from before there was a log: it opens, nothing is called damage, and its log begins with its first line.

import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createJournal } from '../../../electron/host/db/create-journal.ts';
import { addProfile, clock, openTemp, tempFolder } from '../../support/storage.ts';
import { openTestTrail } from '../../support/trail.ts';
import { linesOf } from './desk.ts';

it.each([10, 20])('a vault of version %i', async (version) => {
  const frozen = join(import.meta.dirname, '../../fixtures/vaults', `v${version}`);
  const folder = tempFolder();
  const path = join(folder, 'main.db');
  copyFileSync(join(frozen, 'main.db'), path);
  const key = Buffer.from(readFileSync(join(frozen, 'key.hex'), 'utf8').trim(), 'hex');
  const db = await openTemp(path, key);
  const trail = await openTestTrail(db, folder, { clock, key });
  expect(trail.foundAtOpening).toEqual([]);
  await addProfile(
    createJournal(db, { clock }, trail, () => undefined),
    'p1',
    'Nieuw',
  );
  expect((await linesOf(db)).map(({ event }) => event)).toEqual(['log.start', 'profile.add']);
  expect(await trail.verify()).toEqual([]);
  trail.end();
});
