// Films and drafts after another passphrase: both were sealed to keys that are no more, and followed to the new ones.

import path from 'node:path';
import { expect, it } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { filmKey, findKey } from '../../../electron/host/films/film-keys.ts';
import { openRow } from '../../../electron/host/sheets/drafts.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import { asId, type RecordingId, type SheetId } from '../../../shared/domain/ids.ts';
import { SENSITIVITY, told } from '../../support/scenes.ts';
import { filled, restore, type Scene } from '../backup/scene.ts';
import { ANNA } from '../backup/world.ts';

const NEXT = 'honderd gele tulpen op zolder';
const CHANGE = { current: ANNA.passphrase, next: NEXT };
const five = { kind: 'value', value: 5 } as const;
const seven = { kind: 'value', value: 7 } as const;

function sessionOf({ vault }: Scene) {
  const session = vault.current();
  if (session === null) throw new Error('not open');
  return session;
}

async function keysOfFilms(world: Scene): Promise<readonly string[]> {
  const session = sessionOf(world);
  return session.db.read(async (reader) => {
    const found: string[] = [];
    for (const film of world.films) {
      const key = await findKey(reader, session, film);
      found.push(typeof key === 'string' ? key : Buffer.from(key).toString('hex'));
    }
    return found;
  });
}

async function draft(world: Scene): Promise<SheetId> {
  const { handlers, films } = world;
  const recordingIds = [films[0]];
  const decision = { recordingIds, becomes: 'file' as const, reason: 'het team scoort samen' };
  told(await handlers['retention.decideSharing'](decision));
  const plan = {
    name: 'Ronde',
    instrumentId: AINSWORTH.id,
    scaleIds: [SENSITIVITY],
    raterIds: [sessionOf(world).me.id],
    recordingIds,
    reason: 'staat op papier',
  };
  told(await handlers['rounds.createWithReason'](plan));
  const [task] = told(await handlers['tasks.list']({}));
  if (task === undefined) throw new Error('no task');
  const { sheetId } = task;
  for (const verdict of [five, seven]) {
    told(await handlers['sheets.score']({ sheetId, scaleId: SENSITIVITY, verdict }));
  }
  return sheetId;
}

async function verdictOf({ handlers }: Scene, sheetId: SheetId): Promise<unknown> {
  const { scores } = told(await handlers['sheets.open']({ sheetId }));
  return scores.find(({ scaleId }) => scaleId === SENSITIVITY)?.verdict;
}

async function sealedTexts(world: Scene): Promise<readonly unknown[]> {
  const rows = await sessionOf(world).db.read((reader) => reader.all(sql`select sealed from score`));
  return rows.map((row) => row['sealed']);
}

it('films open with the keys they had, also after a restart, and are whole', async () => {
  const world = await filled();
  const before = await keysOfFilms(world);
  told(await world.handlers['profiles.changePassphrase'](CHANGE));
  expect(await keysOfFilms(world)).toEqual(before);
  told(await world.handlers['vault.lock']({}));
  told(await world.handlers['vault.unlock']({ ...ANNA, passphrase: NEXT }));
  expect(await keysOfFilms(world)).toEqual(before);
  expect(told(await world.handlers['vault.verify']({})).damage).toEqual([]);
});

it('a draft is read, and undone, as it stood', async () => {
  const world = await filled();
  const sheetId = await draft(world);
  const before = await sealedTexts(world);
  expect(before).toEqual([expect.any(String)]);
  told(await world.handlers['profiles.changePassphrase'](CHANGE));
  expect(await sealedTexts(world)).not.toEqual(before);
  expect(await verdictOf(world, sheetId)).toEqual(seven);
  told(await world.handlers['history.undo']({ place: { sheet: sheetId } }));
  expect(await verdictOf(world, sheetId)).toEqual(five);
  told(await world.handlers['history.redo']({ place: { sheet: sheetId } }));
  expect(await verdictOf(world, sheetId)).toEqual(seven);
  told(await world.handlers['vault.lock']({}));
  told(await world.handlers['vault.unlock']({ ...ANNA, passphrase: NEXT }));
  expect(await verdictOf(world, sheetId)).toEqual(seven);
});

it('the keys of before open neither the films nor the drafts of after', async () => {
  const world = await filled();
  await draft(world);
  const { keys, vaultId } = sessionOf(world);
  const { privateKey, publicKey } = keys.identity;
  const identity = { privateKey: Buffer.from(privateKey), publicKey: Buffer.from(publicKey) };
  const before = { identity, draftKey: Buffer.from(keys.draftKey) };
  told(await world.handlers['profiles.changePassphrase'](CHANGE));
  const session = sessionOf(world);
  await world.addFilm('V-0003');
  const recordings = await session.db.read((reader) => reader.all(sql`select recording_id from film_grant`));
  expect(recordings).toHaveLength(3);
  for (const row of recordings) {
    const id = asId<RecordingId>(String(row['recording_id']));
    const opened = session.db.read((reader) => filmKey(reader, { ...session, keys: before }, id));
    await expect(opened).rejects.toThrow('damaged');
  }
  const [score] = await session.db.read((reader) => reader.all(sql`select * from score`));
  expect(() => openRow({ vaultId, key: before.draftKey }, score ?? {})).toThrow('damaged');
  expect(openRow({ vaultId, key: session.keys.draftKey }, score ?? {})['value']).toBe(7);
});

it('a backup from before opens with the passphrase of then, films and drafts as they were', async () => {
  const world = await filled();
  const sheetId = await draft(world);
  const keys = await keysOfFilms(world);
  await world.backup();
  told(await world.handlers['profiles.changePassphrase'](CHANGE));
  told(await world.handlers['vault.lock']({}));
  const into = (name: string) => path.join(world.home, name);
  expect((await restore(world, into('new'), { passphrase: NEXT })).ok).toBe(false);
  told(await restore(world, into('old')));
  expect(await keysOfFilms(world)).toEqual(keys);
  expect(await verdictOf(world, sheetId)).toEqual(seven);
});
