// A vault from before there were relations: whoever was there goes on by name, and the coordinator can end it.

import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { holdersOf } from '../../../electron/host/access/holders.ts';
import { relationsOf, rolesOf } from '../../../electron/host/access/service.ts';
import {
  asId,
  isRandomId,
  type CaseId,
  type ProfileId,
  type RecordingId,
} from '../../../shared/domain/ids.ts';
import { openTemp, tempFolder } from '../../support/storage.ts';

const NOOR: ProfileId = asId('a'.repeat(32));
const SAMI: ProfileId = asId('b'.repeat(32));
const FAMILY: CaseId = asId('c'.repeat(32));
const FILM: RecordingId = asId('d'.repeat(32));

it.each([10, 20, 40])('a vault of version %i', async (version) => {
  const frozen = join(import.meta.dirname, '../../fixtures/vaults', `v${version}`);
  const path = join(tempFolder(), 'main.db');
  copyFileSync(join(frozen, 'main.db'), path);
  const key = Buffer.from(readFileSync(join(frozen, 'key.hex'), 'utf8').trim(), 'hex');
  const db = await openTemp(path, key);
  await db.read(async (reader) => {
    expect(await rolesOf(reader, NOOR)).toEqual(['coordinator', 'worker', 'rater', 'log-manager']);
    expect(await rolesOf(reader, SAMI)).toEqual(['worker', 'rater']);
    const relations = await relationsOf(reader, FAMILY);
    expect(
      relations.map(({ profileId, kind, givenBy, until, endedAt }) => ({
        profileId,
        kind,
        givenBy,
        until,
        endedAt,
      })),
    ).toEqual(
      [NOOR, SAMI].map((profileId) => ({
        profileId,
        kind: 'care',
        givenBy: null,
        until: null,
        endedAt: null,
      })),
    );
    expect(relations.every(({ id }) => isRandomId(id))).toBe(true);
    expect(await holdersOf(reader, FILM, 0)).toEqual([NOOR, SAMI]);
  });
});
