// A vault from before films had boxes and drafts were sealed: it changes over as people come in, loses nothing on the
// way, and keeps nothing of it in clear in the end.

import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openEncrypted, type Settings } from '../../../electron/host/db/engine.ts';
import { createFilmStore } from '../../../electron/host/db/film-store.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { filmKey } from '../../../electron/host/films/film-keys.ts';
import { step } from '../../../electron/host/history/service.ts';
import type { Session } from '../../../electron/host/session.ts';
import { openSheet } from '../../../electron/host/sheets/service.ts';
import { deriveKey } from '../../../electron/host/vault/keys.ts';
import { loadManifest, MANIFEST_COPY, MANIFEST_FILE } from '../../../electron/host/vault/manifest-file.ts';
import { openSlot } from '../../../electron/host/vault/slots.ts';
import type { VaultService } from '../../../electron/host/vault/service.ts';
import { asId, type RecordingId, type SheetId } from '../../../shared/domain/ids.ts';
import { ANNA, BRAM, lock, makeWorld, told, type World } from './world.ts';

const FROZEN = join(import.meta.dirname, '../../fixtures/manifests/format-1');
const WRITING: Settings = [['journal_mode', 'DELETE', 'delete']];

const FILM: RecordingId = asId('d'.repeat(32));
const SHEETS = { [ANNA.name]: asId<SheetId>('1'.repeat(32)), [BRAM.name]: asId<SheetId>('2'.repeat(32)) };
const noteOf = (name: string) => `concept van ${name}`;
const FILM_KEY = randomBytes(32);
const FILM_BYTES = Buffer.from('the film');

/** With a film, and a draft of each of them with the journal that led to it. */
async function thawed(): Promise<{ world: World; service: VaultService }> {
  const world = await makeWorld();
  await mkdir(world.folder, { recursive: true });
  for (const name of [MANIFEST_FILE, MANIFEST_COPY, 'main.db', 'audit.head']) {
    await cp(join(FROZEN, name), join(world.folder, name));
  }
  const writer = await createFilmStore(world.folder).create(FILM, FILM_KEY);
  await writer.append('original', FILM_BYTES);
  await writer.seal();
  await cp(join(world.folder, 'incoming', `${FILM}.part`), join(world.folder, 'rec', `${FILM}.rec`), {
    recursive: true,
  });
  const connection = await openEncrypted(join(world.folder, 'main.db'), await databaseKey(world), {
    settings: WRITING,
  });
  const people = connection
    .prepare('select id, name from profile')
    .all()
    .map((row) => personRow.parse(row));
  connection.exec(BEFORE(FILM_KEY.toString('hex'), people[0]?.id ?? ''));
  for (const { id, name } of people) connection.exec(draftOf(id, name));
  connection.close();
  const service = world.start();
  told(await service.handlers['vault.choose']({ folder: 'suggested' }));
  return { world, service };
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const personRow = z.object({ id: z.string(), name: z.string() });

async function databaseKey(world: World): Promise<Buffer> {
  const { manifest } = told(await loadManifest(world.folder));
  for (const slot of manifest.slots) {
    const opened = await openSlot(manifest.vaultId, slot, ANNA.passphrase, world.deps.kdf);
    if (opened !== null && opened !== 'damaged')
      return deriveKey(opened.vaultKey, manifest.vaultId, 'database');
  }
  throw new Error('Anna has no way in');
}

const BEFORE = (key: string, anna: string) => `
  insert into care_case (id, code, created_at) values ('c', 'G-1', 1);
  insert into recording values ('${FILM}', 'c', 'V-0001', '', null, 1, '${anna}', 1000000, 640, 360, 25, 0, 0, 8,
    'sum', 'mp4', 'h264', null, 'original');
  insert into film_key (recording_id, key_hex) values ('${FILM}', '${key}');
  insert into film_part values ('${FILM}', 'original', 8, '${sha256(FILM_BYTES)}');
  insert into round values ('${'f'.repeat(32)}', 'r', 'ainsworth', '["sensitivity"]', '[]', '["${FILM}"]', '${anna}', 1);`;

function draftOf(id: string, name: string): string {
  const sheet = SHEETS[name] ?? '';
  const row = (value: number | null) => ({
    id: `s${sheet.slice(1)}`,
    sheet_id: sheet,
    scale_id: 'sensitivity',
    value,
    not_observed: null,
    note: value === null ? '' : noteOf(name),
    evidence: '[]',
  });
  const line = (seq: number, before: unknown, after: unknown) => `
    insert into journal select coalesce(max(seq), 0) + ${String(seq)}, 1, '${id}', 'sheet.note', 'sheet:${sheet}',
      '${JSON.stringify([{ table: 'score', id: row(7).id, before, after }])}', 'done' from journal;`;
  return `
    insert into sheet values ('${sheet}', '${'f'.repeat(32)}', '${FILM}', '${id}', null);
    insert into score values ('${row(7).id}', '${sheet}', 'sensitivity', 7, null, '${noteOf(name)}', '[]');
    ${line(1, null, row(null))} ${line(1, row(null), row(7))}`;
}

function sessionOf(service: VaultService): Session {
  const session = service.current();
  if (session === null) throw new Error('locked');
  return session;
}

async function comeIn(service: VaultService, person: typeof ANNA): Promise<Session> {
  told(await service.handlers['vault.unlock'](person));
  return sessionOf(service);
}

async function renew(service: VaultService): Promise<void> {
  const { passphrase } = ANNA;
  const { recoveryKey } = told(await service.handlers['keys.newRecovery']({ passphrase }));
  told(await service.handlers['keys.confirmRecovery']({ lastGroup: recoveryKey.slice(-4) }));
}

const noteIn = async (session: Session): Promise<string> =>
  told(await openSheet(session, SHEETS[session.me.name] ?? asId(''))).scores[0]?.note ?? '';

/** Drafts, and film keys, that every page of the records and of their copies still hold in clear. */
async function leftInClear(world: World): Promise<readonly string[]> {
  const key = await databaseKey(world);
  const left: string[] = [];
  for (const name of await readdir(world.folder)) {
    if (!/^main[.]db($|[.]before)/u.test(name)) continue;
    const connection = await openEncrypted(join(world.folder, name), key, { settings: [] });
    const pages = connection.serialize();
    connection.close();
    const traces = { Anna: noteOf(ANNA.name), Bram: noteOf(BRAM.name), hex: FILM_KEY.toString('hex') };
    for (const [what, text] of Object.entries(traces)) if (pages.includes(text)) left.push(what);
    if (pages.includes(FILM_KEY)) left.push('key');
  }
  return left.toSorted();
}

describe('a vault from before', () => {
  it('gives everybody the film and their draft, before anything else is asked of them', async () => {
    const { service } = await thawed();
    for (const person of [ANNA, BRAM, ANNA]) {
      const session = await comeIn(service, person);
      expect(await noteIn(session)).toBe(noteOf(person.name));
      expect(await session.db.read((reader) => filmKey(reader, session, FILM))).toEqual(FILM_KEY);
      expect(told(await service.handlers['vault.verify']({})).damage).toEqual([]);
      await lock(service);
    }
  });

  it('keeps all of it within reach of a forgotten passphrase, and nothing in clear once that is safe', async () => {
    const { world, service } = await thawed();
    await comeIn(service, ANNA);
    await lock(service);
    expect(await leftInClear(world)).toEqual(['Anna', 'Anna', 'Bram', 'Bram', 'hex', 'key']);
    await comeIn(service, ANNA);
    await renew(service);
    await lock(service);
    // Bram was not here yet: his draft, and the key that he must get, wait for him; so does the copy from before.
    expect(await leftInClear(world)).toEqual(['Anna', 'Bram', 'Bram', 'hex', 'key']);
    const bram = await comeIn(service, BRAM);
    expect(await noteIn(bram)).toBe(noteOf(BRAM.name));
    await lock(service);
    expect(await leftInClear(world)).toEqual([]);
    expect((await readdir(world.folder)).filter((name) => name.includes('.before-'))).toEqual([]);
    const anna = await comeIn(service, ANNA);
    expect(await noteIn(anna)).toBe(noteOf(ANNA.name));
    expect(await anna.db.read((reader) => filmKey(reader, anna, FILM))).toEqual(FILM_KEY);
    const clear = await anna.db.read((reader) => reader.all(sql`select recording_id from film_key`));
    expect(clear).toEqual([]);
  });

  it('goes on undoing over what was sealed', async () => {
    const { service } = await thawed();
    const anna = await comeIn(service, ANNA);
    await renew(service);
    const place = { sheet: SHEETS[ANNA.name] ?? asId<SheetId>('') };
    told(await step(anna, place, 'undo', Date.now()));
    expect(await noteIn(anna)).toBe('');
    told(await step(anna, place, 'redo', Date.now()));
    expect(await noteIn(anna)).toBe(noteOf(ANNA.name));
  });
});
