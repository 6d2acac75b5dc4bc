// A colleague with a passphrase of their own and tools for databases: the vault's key in hand, every page of the records
// without its cipher, the files of all films. What was given to them opens; nothing else does.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDatabase } from '../../../electron/host/db/create-database.ts';
import type { Database } from '../../../electron/host/db/database.ts';
import { openEncrypted, type Settings } from '../../../electron/host/db/engine.ts';
import { createFilmStore } from '../../../electron/host/db/film-store.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { filmKey } from '../../../electron/host/films/film-keys.ts';
import { draftKeyOf, openRow } from '../../../electron/host/sheets/drafts.ts';
import { openSealed } from '../../../electron/host/vault/identity.ts';
import { deriveKey } from '../../../electron/host/vault/keys.ts';
import { createKdf } from '../../../electron/host/vault/kdf.ts';
import { loadManifest } from '../../../electron/host/vault/manifest-file.ts';
import { personKeysOf, type PersonKeys } from '../../../electron/host/vault/person-keys.ts';
import { openSlot } from '../../../electron/host/vault/slots.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import type { CaseId, FragmentId, ProfileId, RecordingId, VaultId } from '../../../shared/domain/ids.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { importFilm } from '../../bench/support/import-film.ts';
import { clip } from '../../support/clips.ts';
import { COOPERATION, SENSITIVITY, told } from '../../support/scenes.ts';
import { makeLogWorld, PERSON as ANNA, type LogWorld } from '../audit/world.ts';

const BRAM = { name: 'Bram', passphrase: 'een stille vijver vol sterren' };
const CHRIS = { name: 'Chris', passphrase: 'honderd gele tulpen op zolder' };
const PEOPLE = [ANNA, BRAM, CHRIS];

/** Words that stand in one score each and nowhere else. */
const DRAFT = 'concept: zij kijkt weg zodra hij huilt';
const HANDED_IN = 'ingeleverd: hij lacht terug';

interface Person {
  readonly vaultId: VaultId;
  readonly me: { readonly id: ProfileId; readonly name: string; readonly createdAt: number };
  readonly keys: PersonKeys;
}

interface Loot {
  /** Every page, free ones too, without the cipher. */
  readonly pages: Buffer;
  readonly db: Database;
  readonly folder: string;
  readonly people: ReadonlyMap<string, Person>;
}

let world: LogWorld;
let loot: Loot;
/** Bram has to do with the family of the first film; the second is of another. */
let films: { readonly given: RecordingId; readonly other: RecordingId };
let cited: { readonly draft: FragmentId; readonly handedIn: FragmentId };

beforeAll(async () => {
  world = await makeLogWorld();
  films = await makeFilms();
  cited = await makeScores();
  const folder = world.vault.opened()?.folder ?? '';
  await world.host.close();
  loot = await take(folder);
});
afterAll(async () => {
  await loot.db.close();
  await world.close();
});

async function makeFilms(): Promise<typeof films> {
  const { handlers, caseId, recordingId } = world;
  const [bram, chris] = [BRAM, CHRIS].map((person) => ({ ...person, roles: ['worker', 'rater'] as const }));
  for (const person of [bram, chris]) {
    if (person !== undefined) told(await handlers['profiles.add']({ ...person, roles: [...person.roles] }));
  }
  const { id: otherCase } = told(await handlers['cases.create']({ code: '' }));
  const { id: other } = await importFilm({ ...world, caseId: otherCase }, await clip('webm'));
  await give(BRAM.name, caseId);
  return { given: recordingId, other };
}

async function give(name: string, caseId: CaseId): Promise<void> {
  const { handlers } = world;
  const people = told(await handlers['profiles.list']({}));
  const profileId = people.find((person) => person.name === name)?.id;
  if (profileId === undefined) throw new Error(`nobody is called ${name}`);
  told(await handlers['access.give']({ caseId, profileId, kind: 'care', until: null }));
}

/** Anna hands hers in; Chris leaves a draft of two scales, one without a score and with a reason. */
async function makeScores(): Promise<typeof cited> {
  const { handlers } = world;
  const people = told(await handlers['profiles.list']({}));
  const raterIds = people.filter(({ name }) => name !== BRAM.name).map(({ id }) => id);
  const plan = {
    name: 'Ronde',
    instrumentId: AINSWORTH.id,
    scaleIds: [SENSITIVITY, COOPERATION],
    raterIds,
    recordingIds: [films.given],
  };
  const recordingIds = plan.recordingIds;
  told(await handlers['retention.decideSharing']({ recordingIds, becomes: 'file', reason: 'proef' }));
  told(await handlers['rounds.createWithReason']({ ...plan, reason: 'staat op papier' }));
  const handedIn = await score(HANDED_IN);
  const [task] = told(await handlers['tasks.list']({}));
  if (task === undefined) throw new Error('no task');
  told(await handlers['sheets.submit']({ sheetId: task.sheetId }));
  told(await handlers['vault.unlock'](CHRIS));
  return { handedIn, draft: await score(DRAFT) };
}

async function score(note: string): Promise<FragmentId> {
  const { handlers } = world;
  const [task] = told(await handlers['tasks.list']({}));
  if (task === undefined) throw new Error('no task');
  const span = { start: fromSeconds(0), end: fromSeconds(1) };
  const { id } = told(await handlers['fragments.mark']({ recordingId: films.given, ...span }));
  const field = { sheetId: task.sheetId, scaleId: SENSITIVITY };
  told(await handlers['sheets.score']({ ...field, verdict: { kind: 'value', value: 7 } }));
  told(await handlers['sheets.note']({ ...field, note }));
  told(await handlers['sheets.cite']({ ...field, evidence: [id] }));
  const other = { sheetId: task.sheetId, scaleId: COOPERATION };
  told(await handlers['sheets.score']({ ...other, verdict: { kind: 'not-observed', reason: 'no-sound' } }));
  return id;
}

/** With nothing but files and one's own passphrase. The others' keys are taken for the controls alone. */
async function take(folder: string): Promise<Loot> {
  const { manifest } = told(await loadManifest(folder));
  const { vaultId } = manifest;
  const people = new Map<string, Person>();
  let database: Buffer | null = null;
  for (const { name, passphrase } of PEOPLE) {
    for (const slot of manifest.slots) {
      const opened = await openSlot(vaultId, slot, passphrase, createKdf());
      if (opened === null || opened === 'damaged') continue;
      const me = { id: slot.profileId, name, createdAt: 0 };
      people.set(name, { vaultId, me, keys: personKeysOf(opened.raterKey, vaultId) });
      if (name === BRAM.name) database = deriveKey(opened.vaultKey, vaultId, 'database');
    }
  }
  if (database === null || people.size !== PEOPLE.length) throw new Error('not everybody has a way in');
  const connection = await openEncrypted(join(folder, 'main.db'), database, { settings: READING });
  return { pages: connection.serialize(), db: createDatabase(connection), folder, people };
}

const READING: Settings = [['query_only', 'ON', 1]];

function person(name: string): Person {
  const found = loot.people.get(name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
}

/** How often it stands in any page. */
function timesIn(pages: Buffer, text: string): number {
  return pages.toString('latin1').split(Buffer.from(text).toString('latin1')).length - 1;
}

describe('what a colleague finds in the records', () => {
  test('is all that was handed in, which is the control', () => {
    expect(timesIn(loot.pages, HANDED_IN)).toBeGreaterThan(0);
    expect(timesIn(loot.pages, JSON.stringify([cited.handedIn]))).toBeGreaterThan(0);
    expect(timesIn(loot.pages, 'no-sound')).toBe(1);
  });

  test('is no word, no reason and no example of what was not', () => {
    expect(timesIn(loot.pages, DRAFT)).toBe(0);
    expect(timesIn(loot.pages, cited.draft)).toBeGreaterThan(0);
    expect(timesIn(loot.pages, JSON.stringify([cited.draft]))).toBe(0);
  });

  test('are drafts that open to their rater alone', async () => {
    const drafts = await loot.db.read((reader) =>
      reader.all(sql`select * from score where sealed is not null`),
    );
    expect(drafts).toHaveLength(2);
    for (const draft of drafts) {
      for (const name of [ANNA.name, BRAM.name]) {
        expect(() => openRow(draftKeyOf(person(name)), draft)).toThrow('damaged');
      }
    }
    const opened = drafts.map((draft) => openRow(draftKeyOf(person(CHRIS.name)), draft));
    expect(opened).toContainEqual(expect.objectContaining({ value: 7, note: DRAFT }));
    expect(opened).toContainEqual(expect.objectContaining({ not_observed: 'no-sound' }));
  });
});

describe('what a colleague can open of the films', () => {
  test('is the one that was given to them, which is the control', async () => {
    const key = await loot.db.read((reader) => filmKey(reader, person(BRAM.name), films.given));
    if (key === null) throw new Error('not given');
    const film = await createFilmStore(loot.folder).open(films.given, key);
    const size = (await film.size('original')) ?? 0;
    const original = await film.read('original', 0, size);
    await film.close();
    expect(Buffer.from(original).equals(await readFile(await clip('h264')))).toBe(true);
  });

  test('is no other, with whatever box and whatever key there is', async () => {
    const bram = person(BRAM.name);
    expect(await loot.db.read((reader) => filmKey(reader, bram, films.other))).toBeNull();
    const boxes = await loot.db.read((reader) => reader.allBinary(sql`select * from film_grant`));
    expect(boxes.filter((row) => row['recording_id'] === films.other)).toHaveLength(1);
    for (const row of boxes) {
      const box = Buffer.from(row['box'] instanceof Uint8Array ? row['box'] : []);
      for (const recording of [films.given, films.other]) {
        for (const { me } of loot.people.values()) {
          const context = `film|${bram.vaultId}|${recording}|${me.id}`;
          const key = openSealed(bram.keys.identity, box, context);
          const isOwn =
            row['recording_id'] === films.given && row['profile_id'] === bram.me.id && me.id === bram.me.id;
          expect(key !== null).toBe(isOwn && recording === films.given);
          if (key === null) continue;
          await expect(createFilmStore(loot.folder).open(films.other, key)).rejects.toThrow('damaged');
        }
      }
    }
    expect(await loot.db.read((reader) => reader.all(sql`select recording_id from film_key`))).toEqual([]);
  });

  test('is not a matter of the file: whoever was given it opens it', async () => {
    const key = await loot.db.read((reader) => filmKey(reader, person(ANNA.name), films.other));
    const film = await createFilmStore(loot.folder).open(films.other, key ?? Buffer.alloc(32));
    expect(await film.size('original')).toBe((await readFile(await clip('webm'))).length);
    await film.close();
  });
});
