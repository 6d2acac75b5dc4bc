// Keys in memory: after locking, no copy of any key of the vault is left in the program's memory, and locking takes no
// longer than a second. The same search before locking is the control.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from '../../electron/host/db/sql.ts';
import { filmKey } from '../../electron/host/films/film-keys.ts';
import type { Session } from '../../electron/host/session.ts';
import { deriveKey } from '../../electron/host/vault/keys.ts';
import { createKdf } from '../../electron/host/vault/kdf.ts';
import { loadManifest } from '../../electron/host/vault/manifest-file.ts';
import { personKeysOf } from '../../electron/host/vault/person-keys.ts';
import { openSlot } from '../../electron/host/vault/slots.ts';
import { asId } from '../../shared/domain/ids.ts';
import { told } from '../support/scenes.ts';
import { ANNA, makeSoakWorld, sessionOf, vaultFolderOf } from './support/host.ts';
import { countInMemory } from './support/process-memory.ts';
import { say } from './support/print.ts';
import type { Soak } from './support/soak.ts';

const WHAT = 'keys in memory after locking';
const LOCKS = { short: 3, long: 25 };
const MOST_LOCK_MS = 1000;
const HOLDER = path.join(import.meta.dirname, 'children/holder.ts');

export const keysSoak: Soak = async ({ folder, short }) => {
  if (process.platform !== 'linux') return [{ what: WHAT, skipped: 'memory can be read on Linux only' }];
  const locks = short ? LOCKS.short : LOCKS.long;
  const home = path.join(folder, 'home');
  const keys = await keysOf(home);
  const needles = Object.values(keys).flatMap(inEveryForm);
  const before = new Map<string, number>();
  const times: number[] = [];
  let left = 0;
  for (let lock = 0; lock < locks; lock += 1) {
    const seen = await openAndLock(home, needles);
    times.push(seen.lockMs);
    left += sum(seen.after);
    for (const [index, name] of Object.keys(keys).entries()) {
      before.set(name, (before.get(name) ?? 0) + sum(formsOf(seen.before, index)));
      const still = formsOf(seen.after, index);
      for (const [form, count] of still.entries()) {
        if (count > 0) say(`keys: ${String(count)} × the ${name} key, as ${FORMS[form] ?? ''}`);
      }
    }
  }
  return [
    {
      what: WHAT,
      times: locks,
      broken: { copies: left, slowLocks: times.filter((ms) => ms > MOST_LOCK_MS).length },
      control: { what: 'copies before locking', times: locks, found: sum([...before.values()]) },
      more: { slowestLockMs: Math.max(...times), whileOpen: Object.fromEntries(before) },
    },
  ];
};

/** Every key that opening this vault brings into memory. */
async function keysOf(home: string): Promise<Readonly<Record<string, Buffer>>> {
  const made = await makeSoakWorld(home);
  const film = await filmKeyIn(sessionOf(made));
  await made.host.close();
  const { manifest } = told(await loadManifest(vaultFolderOf(home)));
  for (const slot of manifest.slots) {
    const keys = await openSlot(manifest.vaultId, slot, ANNA.passphrase, createKdf());
    if (keys === null || keys === 'damaged') continue;
    const own = personKeysOf(keys.raterKey, manifest.vaultId);
    const derived = (purpose: 'database' | 'header' | 'audit' | 'backup') =>
      deriveKey(keys.vaultKey, manifest.vaultId, purpose);
    return {
      vault: keys.vaultKey,
      rater: keys.raterKey,
      identity: own.identity.privateKey,
      draft: own.draftKey,
      database: derived('database'),
      header: derived('header'),
      log: derived('audit'),
      backup: derived('backup'),
      film,
    };
  }
  throw new Error('no slot opened');
}

async function filmKeyIn(session: Session): Promise<Buffer> {
  return session.db.read(async (reader) => {
    const row = await reader.first(sql`select id from recording`);
    const key = await filmKey(reader, session, asId(String(row?.['id'])));
    if (key === null) throw new Error('no key of the film');
    return key;
  });
}

const FORMS = ['bytes', 'hex', 'hex of two bytes', 'base64'];

function inEveryForm(key: Buffer): readonly Buffer[] {
  const hex = key.toString('hex');
  const base64 = key.toString('base64').slice(0, 40);
  return [key, Buffer.from(hex), Buffer.from(hex, 'utf16le'), Buffer.from(base64)];
}

function formsOf(counts: readonly number[], index: number): readonly number[] {
  return counts.slice(index * FORMS.length, (index + 1) * FORMS.length);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

interface Seen {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly lockMs: number;
}

async function openAndLock(home: string, needles: readonly Buffer[]): Promise<Seen> {
  const child = spawn(process.execPath, [HOLDER, home], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => String((await lines.next()).value);
  const gone = once(child, 'exit');
  if ((await line()) !== 'open' || child.pid === undefined) throw new Error('the vault was not opened');
  const before = countInMemory(child.pid, needles);
  child.stdin.write('lock\n');
  const lockMs = Number((await line()).split(' ')[1]);
  const after = countInMemory(child.pid, needles);
  child.stdin.write('end\n');
  await gone;
  return { before, after, lockMs };
}
