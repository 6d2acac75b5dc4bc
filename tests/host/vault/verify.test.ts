// Verifying: a whole vault has nothing to report, and every kind of damage is reported as what it is.

import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { giveNewKey } from '../../../electron/host/films/settle-grants.ts';
import { toRow } from '../../../electron/host/recordings/queries.ts';
import type { VaultService } from '../../../electron/host/vault/service.ts';
import { asId, type RecordingId } from '../../../shared/domain/ids.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { ANNA, lock, made, makeWorld, told, type World } from './world.ts';

const FILM_BYTES = 600_000;

/** Two kept films with their rows, as an import leaves them. */
async function filledVault(): Promise<{ world: World; service: VaultService; films: string[] }> {
  const world = await makeWorld();
  const service = world.start();
  await made(service);
  const films = [await addFilm(world, service, 'V-0001'), await addFilm(world, service, 'V-0002')];
  return { world, service, films: films.map((id) => join(world.folder, 'rec', `${id}.rec`)) };
}

async function addFilm(world: World, service: VaultService, code: string): Promise<string> {
  const session = service.current();
  if (session === null) throw new Error('not open');
  const id: RecordingId = asId(randomBytes(16).toString('hex'));
  const key = randomBytes(32);
  const writer = await session.films.create(id, key);
  await writer.append('original', randomBytes(FILM_BYTES));
  await writer.append('frames', randomBytes(1000));
  const parts = await writer.seal();
  await session.films.keep(id);
  const recording = toRow({
    id,
    caseId: asId('c'),
    code,
    title: '',
    activity: null,
    importedAt: world.now,
    importedBy: session.me.id,
    duration: fromSeconds(1),
    width: 640,
    height: 360,
    frameCount: 25,
    variableFrameRate: false,
    hasSound: true,
    sizeBytes: FILM_BYTES,
    sha256: id,
    format: 'mp4',
    videoCodec: 'h264',
    audioCodec: 'aac',
    playable: 'original',
    destroyedAt: null,
  });
  await session.db.write(async (rows) => {
    await rows.run(
      sql`insert into care_case (id, code, created_at) values ('c', 'G-1', 1) on conflict (id) do nothing`,
    );
  });
  const act = { label: 'recording.import', actor: session.me.id, place: null, topics: [] } as const;
  await session.journal.act(act, async (rows) => {
    await rows.insert('recording', recording);
    await giveNewKey(rows.unjournalled, session, world.deps.ports, { id, key });
    for (const [part, { sizeBytes, sha256 }] of parts) {
      await rows.unjournalled.run(
        sql`insert into film_part (recording_id, part, size_bytes, sha256)
            values (${id}, ${part}, ${sizeBytes}, ${sha256})`,
      );
    }
    return { ok: true, value: null };
  });
  return id;
}

async function flipByte(path: string, at: number): Promise<void> {
  const file = await open(path, 'r+');
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at);
  buffer[0] = (buffer[0] ?? 0) ^ 1;
  await file.write(buffer, 0, 1, at);
  await file.close();
}

async function damageOf(service: VaultService): Promise<unknown> {
  return told(await service.handlers['vault.verify']({})).damage;
}

it('a whole vault has nothing to report, before and after locking', async () => {
  const { service } = await filledVault();
  expect(await damageOf(service)).toEqual([]);
  await lock(service);
  told(await service.handlers['vault.unlock'](ANNA));
  expect(await damageOf(service)).toEqual([]);
});

it.each([
  ['gone', 'missing', async (film: string) => rm(film)],
  ['emptied', 'unreadable', async (film: string) => writeFile(film, '')],
  ['cut', 'unreadable', async (film: string) => writeFile(film, (await readFile(film)).subarray(0, 300_000))],
  ['a byte different', 'unreadable', async (film: string) => flipByte(film, (await stat(film)).size >> 1)],
  ['other than it should be', 'unreadable', async (film: string) => writeFile(film, randomBytes(FILM_BYTES))],
])('a film that is %s is %s', async (_, what, damage) => {
  const { service, films } = await filledVault();
  await damage(films[1] ?? '');
  expect(await damageOf(service)).toEqual([{ part: 'recording', what, code: 'V-0002' }]);
});

it('films in each other’s places do not pass for one another', async () => {
  const { world, service, films } = await filledVault();
  const [one = '', two = ''] = films;
  const aside = join(world.root, 'opzij');
  await rename(one, aside);
  await rename(two, one);
  await rename(aside, two);
  expect(await damageOf(service)).toEqual([
    { part: 'recording', what: 'unreadable', code: 'V-0001' },
    { part: 'recording', what: 'unreadable', code: 'V-0002' },
  ]);
});

it('a film that is whole but not the one that was imported is altered', async () => {
  const { service } = await filledVault();
  await service
    .current()
    ?.db.write((rows) =>
      rows.run(sql`update film_part set sha256 = ${'0'.repeat(64)} where part = 'frames'`),
    );
  expect(await damageOf(service)).toEqual([
    { part: 'recording', what: 'altered', code: 'V-0001' },
    { part: 'recording', what: 'altered', code: 'V-0002' },
  ]);
});

it('a part that should be there and is not makes a film incomplete', async () => {
  const { service } = await filledVault();
  await service.current()?.db.write((rows) =>
    rows.run(sql`insert into film_part (recording_id, part, size_bytes, sha256)
                 select id, 'cover', 10, 'x' from recording where code = 'V-0001'`),
  );
  expect(await damageOf(service)).toEqual([{ part: 'recording', what: 'incomplete', code: 'V-0001' }]);
});

it('files that belong to no recording are named as such', async () => {
  const { world, service } = await filledVault();
  await writeFile(join(world.folder, 'rec', `${'f'.repeat(32)}.rec`), 'x');
  await writeFile(join(world.folder, 'rec', 'notitie.txt'), 'x');
  const unknown = { part: 'recording', what: 'unknown-file', code: null };
  expect(await damageOf(service)).toEqual([unknown, unknown]);
});

it('an import that ends while the others are read leaves nothing to report', async () => {
  const { world, service } = await filledVault();
  const films = service.current()?.films;
  if (films === undefined) throw new Error('not open');
  const open = films.open.bind(films);
  let added = false;
  vi.spyOn(films, 'open').mockImplementation(async (id, key) => {
    if (!added) {
      added = true;
      await addFilm(world, service, 'V-0003');
    }
    return open(id, key);
  });
  expect(await damageOf(service)).toEqual([]);
  expect(added).toBe(true);
});

it('an import at its last step is no unknown file', async () => {
  const { service } = await filledVault();
  const films = service.current()?.films;
  const id = 'e'.repeat(32);
  const writer = await films?.create(id, randomBytes(32));
  await writer?.append('original', randomBytes(1000));
  await writer?.seal();
  await films?.keep(id);
  expect(await damageOf(service)).toEqual([]);
});

it('a film whose key is gone cannot be read, and is said to be so', async () => {
  const { service } = await filledVault();
  await service.current()?.db.write(async (rows) => {
    await rows.run(
      sql`delete from film_grant where recording_id = (select id from recording where code = 'V-0002')`,
    );
    await rows.run(
      sql`delete from film_key where recording_id = (select id from recording where code = 'V-0002')`,
    );
  });
  expect(await damageOf(service)).toEqual([{ part: 'recording', what: 'unreadable', code: 'V-0002' }]);
});

it('a changed page of the database is found', async () => {
  const { world, service } = await filledVault();
  await lock(service);
  told(await service.handlers['vault.unlock'](ANNA));
  // What still stands in the write-ahead log would be written over it.
  await service.current()?.db.settle();
  const path = join(world.folder, 'main.db');
  await flipByte(path, (await stat(path)).size - 2000);
  expect(await damageOf(service)).toContainEqual({ part: 'database', what: 'altered', code: null });
});

it.each([
  ['vault.json', 'missing', async (path: string) => rm(path)],
  ['vault.json.prev', 'missing', async (path: string) => rm(path)],
  ['vault.json', 'unreadable', async (path: string) => flipByte(path, 100)],
  ['vault.json.prev', 'unreadable', async (path: string) => writeFile(path, '')],
])('%s %s is reported', async (name, what, damage) => {
  const { world, service } = await filledVault();
  await damage(join(world.folder, name));
  expect(await damageOf(service)).toEqual([{ part: 'manifest', what, code: null }]);
});

it("another whole vault's manifest in the place of ours is altered", async () => {
  const { world, service } = await filledVault();
  const other = await makeWorld();
  await made(other.start());
  await writeFile(join(world.folder, 'vault.json'), await readFile(join(other.folder, 'vault.json')));
  expect(await damageOf(service)).toEqual([{ part: 'manifest', what: 'altered', code: null }]);
});

it('a lock while verifying ends it quietly', async () => {
  const { service } = await filledVault();
  const verifying = service.handlers['vault.verify']({});
  await lock(service);
  expect(await verifying).toEqual({ ok: false, error: { code: 'vault.locked' } });
});

it('half-made films of an earlier run are gone after unlocking', async () => {
  const { world, service } = await filledVault();
  const id = 'e'.repeat(32);
  const writer = await service.current()?.films.create(id, randomBytes(32));
  await writer?.append('original', randomBytes(1000));
  const half = join(world.folder, 'incoming', `${id}.part`);
  expect((await stat(half)).isFile()).toBe(true);
  await lock(service);
  told(await world.start().handlers['vault.unlock'](ANNA));
  await expect(stat(half)).rejects.toThrow('ENOENT');
});

it('a line of the log that was changed is told by its number, and a head that is gone', async () => {
  const { world, service } = await filledVault();
  const db = service.current()?.db;
  await db?.write(async (rows) => {
    await rows.run(sql`drop trigger audit_event_stays`);
    await rows.run(sql`update audit_event set user_id = 'x' where seq = 2`);
  });
  expect(await damageOf(service)).toEqual([{ part: 'log', what: 'altered', code: '2' }]);
  await rm(join(world.folder, 'audit.head'));
  expect(await damageOf(service)).toEqual([
    { part: 'log', what: 'missing', code: null },
    { part: 'log', what: 'altered', code: '2' },
  ]);
});

it('an older database put back is told when the vault is opened, to whoever opens it', async () => {
  const { world, service } = await filledVault();
  const path = join(world.folder, 'main.db');
  await lock(service);
  const older = await readFile(path);
  told(await service.handlers['vault.unlock'](ANNA));
  await lock(service);
  await writeFile(path, older);
  told(await service.handlers['vault.unlock'](ANNA));
  expect(service.current()?.audit.foundAtOpening).toMatchObject([{ what: 'end-missing' }]);
});
