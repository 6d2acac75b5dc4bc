// Who has the key of a film: given with the film and at each opening; never the last one taken.

import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { filmKey, findKey, giveKey } from '../../../electron/host/films/film-keys.ts';
import { keepUnsealed } from '../../../electron/host/films/queries.ts';
import { giveNewKey, settleGrants } from '../../../electron/host/films/settle-grants.ts';
import { personKeysOf } from '../../../electron/host/vault/person-keys.ts';
import { addRecording } from '../../support/scenes.ts';
import { KEY, openGrantScene, type GrantScene } from './grant-scene.ts';

let scene: GrantScene;
beforeEach(async () => {
  scene = await openGrantScene();
});
afterEach(() => scene.vault.close());

describe('a new film', () => {
  test('is given to everyone who must hold it, and to nobody else', async () => {
    await scene.relate('Bram');
    await scene.record();
    expect(await scene.whoOpens()).toEqual(['Ans', 'Bram']);
    expect(await scene.unsealed()).toBe(0);
  });

  test('goes to whoever brought it in where nobody else must hold it', async () => {
    await scene.write((writer) => writer.run(sql`update profile set roles = 'worker'`));
    await scene.record('Chris');
    expect(await scene.whoOpens()).toEqual(['Chris']);
  });

  test('is kept in another way too until the recovery key would bring back one of them', async () => {
    await scene.write((writer) => writer.run(sql`update person_key set escrow = null, escrowed_to = null`));
    await scene.record();
    expect([await scene.whoOpens(), await scene.unsealed()]).toEqual([['Ans'], 1]);
    await scene.write((writer) =>
      writer.run(sql`
        update person_key set escrow = 'e', escrowed_to = 'today' where profile_id = ${scene.vault.profile('Ans').id}`),
    );
    await scene.settle('Ans');
    expect([await scene.whoOpens(), await scene.unsealed()]).toEqual([['Ans'], 0]);
  });
});

describe('settling', () => {
  test('gives what is due, takes what is over, and the second time does nothing', async () => {
    await scene.relate('Chris', Number.MAX_SAFE_INTEGER);
    await scene.record();
    await scene.relate('Bram');
    await scene.endAll('Chris');
    await scene.settle('Ans');
    expect(await scene.whoOpens()).toEqual(['Ans', 'Bram']);
    const before = await scene.boxes();
    await scene.settle('Ans');
    await scene.settle('Bram');
    await scene.settle('Chris');
    expect(await scene.boxes()).toEqual(before);
  });

  test('is beyond whoever has no key themselves', async () => {
    await scene.record();
    await scene.relate('Bram');
    await scene.settle('Bram');
    expect(await scene.whoOpens()).toEqual(['Ans']);
  });

  test('ends what ends by itself', async () => {
    const until = scene.vault.ports.clock() + 60_000;
    await scene.relate('Bram', until);
    await scene.record();
    expect(await scene.whoOpens()).toEqual(['Ans', 'Bram']);
    const later = { ...scene.vault.ports, clock: () => until };
    await scene.write((writer) => settleGrants(writer, scene.vault.session('Ans'), later));
    expect(await scene.whoOpens()).toEqual(['Ans']);
  });

  test('never takes the last key there is', async () => {
    await scene.relate('Bram');
    await scene.write((writer) => writer.run(sql`update profile set roles = 'worker'`));
    await scene.record('Bram');
    await scene.endAll('Bram');
    await scene.settle('Ans');
    await scene.settle('Bram');
    expect(await scene.whoOpens()).toEqual(['Bram']);
  });

  test('seals anew to whoever got other keys, and their old box is worth nothing', async () => {
    await scene.relate('Bram');
    await scene.record();
    const other = personKeysOf(randomBytes(32), scene.vault.session('Bram').vaultId);
    await scene.write((writer) =>
      writer.run(sql`
        update person_key set public_key = ${other.identity.publicKey.toString('base64')}
        where profile_id = ${scene.vault.profile('Bram').id}`),
    );
    await scene.settle('Ans');
    expect(await scene.whoOpens()).toEqual(['Ans']);
    const anew = { ...scene.vault.session('Bram'), keys: other };
    expect(await scene.vault.db.read((reader) => filmKey(reader, anew, scene.film.id))).toEqual(KEY);
  });

  test('goes on past a box that does not open', async () => {
    await scene.record();
    const broken = await addRecording(scene.vault, 'Ans', { caseId: await scene.lonelyFamily() });
    await scene.write(async (writer) => {
      await giveNewKey(writer, scene.vault.session('Ans'), scene.vault.ports, { id: broken.id, key: KEY });
      await writer.run(sql`
        update film_grant set box = ${randomBytes(80)} where recording_id = ${broken.id}`);
    });
    await scene.relate('Bram');
    await scene.settle('Ans');
    expect(await scene.whoOpens()).toEqual(['Ans', 'Bram']);
    await expect(
      scene.vault.db.read((reader) => filmKey(reader, scene.vault.session('Ans'), broken.id)),
    ).rejects.toThrow('damaged');
  });

  test('is whole or not there, wherever it is cut off', async () => {
    await scene.relate('Bram');
    await scene.write(async (writer) => {
      await giveKey(
        writer,
        { vaultId: scene.vault.session('Ans').vaultId, random: randomBytes },
        { recordingId: scene.film.id, key: KEY },
        { id: scene.vault.profile('Ans').id, publicKey: scene.vault.session('Ans').keys.identity.publicKey },
      );
      await keepUnsealed(writer, scene.film.id, KEY);
    });
    const before = [await scene.boxes(), await scene.unsealed()];
    let steps = 0;
    for (; ; steps += 1) {
      let left = steps;
      const cut = scene.write((writer) =>
        settleGrants(
          {
            ...writer,
            run: (statement) => (left-- === 0 ? Promise.reject(new Error('killed')) : writer.run(statement)),
          },
          scene.vault.session('Ans'),
          scene.vault.ports,
        ),
      );
      const isDone = await cut.then(
        () => true,
        () => false,
      );
      if (isDone) break;
      expect([await scene.boxes(), await scene.unsealed()]).toEqual(before);
    }
    expect(steps).toBe(2);
    expect([await scene.whoOpens(), await scene.unsealed()]).toEqual([['Ans', 'Bram'], 0]);
  });
});

describe('keys from before there were boxes', () => {
  beforeEach(() => scene.write((writer) => keepUnsealed(writer, scene.film.id, KEY)));

  test('go into boxes, and stand in no other way once everyone has one and one of them can be brought back', async () => {
    await scene.relate('Bram');
    const { id } = scene.vault.profile('Bram');
    const [row] = await scene.vault.db.read((reader) =>
      reader.all(sql`select * from person_key where profile_id = ${id}`),
    );
    await scene.write((writer) => writer.run(sql`delete from person_key where profile_id = ${id}`));
    await scene.settle('Ans');
    expect([await scene.whoOpens(), await scene.unsealed()]).toEqual([['Ans'], 1]);
    await scene.write((writer) =>
      writer.run(sql`
        insert into person_key (profile_id, public_key, escrow, escrowed_to)
        values (${id}, ${String(row?.['public_key'])}, null, null)`),
    );
    await scene.settle('Bram');
    expect(await scene.whoOpens()).toEqual(['Ans', 'Bram']);
    // Bram was never sealed to the recovery key: he cannot tell that it would bring back anybody.
    expect(await scene.unsealed()).toBe(1);
    await scene.settle('Ans');
    expect(await scene.unsealed()).toBe(0);
  });

  test('are no way in for who must not hold them', async () => {
    await scene.settle('Chris');
    expect(await scene.whoOpens()).toEqual(['Ans']);
  });
});

describe('for reading back', () => {
  const found = (as: string) =>
    scene.vault.db.read((reader) => findKey(reader, scene.vault.session(as), scene.film.id));

  test('a key of one’s own, that of others, or none at all', async () => {
    expect(await found('Ans')).toBe('lost');
    await scene.record();
    expect(await found('Ans')).toEqual(KEY);
    expect(await found('Chris')).toBe('others');
    await scene.write((writer) => writer.run(sql`update film_grant set box = ${randomBytes(80)}`));
    expect(await found('Ans')).toBe('lost');
  });
});
