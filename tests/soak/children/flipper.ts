// Run by a soak in a process of its own, because a damaged file may bring it down: turns one bit of a vault, opens it
// and reads all of it, again and again. Either it is told that something is damaged, or all is as it was written.

import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { cp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { StorageError } from '../../../electron/host/db/database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { nodeDisk } from '../../../electron/host/disk/disk.ts';
import { filmKey, type Owner } from '../../../electron/host/films/film-keys.ts';
import { personKeysOf } from '../../../electron/host/vault/person-keys.ts';
import { createOpenStorage, openWith, type Storage } from '../../../electron/host/vault/storage.ts';
import { asId, type ProfileId, type RecordingId, type VaultId } from '../../../shared/domain/ids.ts';
import { compare, readFacts, type Facts } from '../support/facts.ts';
import { flipOneBit } from '../support/flip.ts';
import type { FlipOrder, FlippedPart, FlipReport, Outcome } from '../support/flip-trial.ts';
import { ANNA, ports, vaultFolderOf } from '../support/host.ts';
import { look } from '../support/look.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the soak starts this, with this
const order = JSON.parse(await text(process.stdin)) as FlipOrder;
const home = path.join(order.folder, 'home');
const vault = vaultFolderOf(home);
const openStorage = createOpenStorage(ports, {
  version: 'soak',
  accessPoint: async () => 'soak',
  monotonic: () => performance.now(),
  disk: nodeDisk,
});

interface Contents {
  readonly facts: Facts;
  readonly film: Buffer;
}

const written = await trial(null, async () => readAll());
for (const part of order.parts) {
  const report = await outcomeOf(part);
  writeSync(1, `${JSON.stringify(report)}\n`);
}

async function outcomeOf(part: FlippedPart): Promise<FlipReport> {
  try {
    return { part, outcome: await trial(part, part === 'manifest' ? throughTheDoor : behindTheDoor) };
  } catch (error) {
    // An honest answer; any other throw is a bug.
    if (error instanceof StorageError) return { part, outcome: 'told' };
    return { part, outcome: 'bug', bug: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}

async function trial<T>(part: FlippedPart | null, work: () => Promise<T>): Promise<T> {
  await rm(home, { recursive: true, force: true });
  await cp(order.template, home, { recursive: true });
  if (part !== null) flipOneBit(await fileOf(part));
  return work();
}

async function fileOf(part: FlippedPart): Promise<string> {
  if (part === 'database') return path.join(vault, 'main.db');
  if (part === 'wal') return path.join(vault, 'main.db-wal');
  if (part === 'head') return path.join(vault, 'audit.head');
  if (part === 'manifest') return path.join(vault, 'vault.json');
  const [film = ''] = await readdir(path.join(vault, 'rec'));
  return path.join(vault, 'rec', film);
}

/** The passphrase is typed: the manifest is read. */
async function throughTheDoor(): Promise<Outcome> {
  const sight = await look(home, ANNA.name, [ANNA.passphrase]);
  if (!sight.open) return sight.refusal === 'internal' ? 'bug' : 'told';
  if (sight.damage.length > 0) return 'told';
  return isSame(sight.facts) ? 'asWritten' : 'wrongData';
}

/** With the vault's key in hand, as an unlocked vault is opened: a hundred times as fast. */
async function behindTheDoor(): Promise<Outcome> {
  const { facts, film, isTold } = await readAll();
  if (isTold) return 'told';
  return isSame(facts) && film.equals(written.film) ? 'asWritten' : 'wrongData';
}

/** The log gains a line at every opening that tells of damage; nothing else may change. */
function isSame(facts: Facts): boolean {
  const { lost, unasked } = compare(facts, written.facts, {});
  return lost + unasked === 0;
}

async function readAll(): Promise<Contents & { readonly isTold: boolean }> {
  const keys = {
    vaultId: asId<VaultId>(order.vaultId),
    vaultKey: Buffer.from(order.vaultKey, 'hex'),
  };
  const storage = await openWith(openStorage, vault, keys, () => undefined);
  try {
    const finder = {
      db: storage.db,
      vaultId: keys.vaultId,
      keys: personKeysOf(Buffer.from(order.raterKey, 'hex'), order.vaultId),
      me: { id: asId<ProfileId>(order.profileId), name: ANNA.name, roles: [], createdAt: 0 },
    };
    const facts = await readFacts(finder);
    const film = await readFilm(storage, finder);
    return { facts, film, isTold: storage.audit.foundAtOpening.length > 0 };
  } finally {
    storage.audit.end();
    await storage.db.close();
  }
}

async function readFilm({ db, films }: Storage, owner: Owner): Promise<Buffer> {
  const row = await db.read((reader) => reader.first(sql`select id, size_bytes from recording`));
  if (row === null) return randomBytes(1);
  const id = asId<RecordingId>(String(row['id']));
  const key = await db.read((reader) => filmKey(reader, owner, id));
  if (key === null) return randomBytes(1);
  const reader = await films.open(id, key);
  try {
    return Buffer.from(await reader.read('original', 0, Number(row['size_bytes'])));
  } finally {
    await reader.close();
  }
}
