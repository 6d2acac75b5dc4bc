// The LOCK file: says at once that another Terugblik has this vault open. The database's own exclusive lock
// stands behind it, so a LOCK that is wrongly taken over costs nothing but a later refusal.

import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { codeOf, guardedAsync, named } from '../db/storage-faults.ts';
import type { Ports } from '../ports.ts';

export const LOCK_FILE = 'LOCK';

const OWNER_ONLY = 0o600;
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);
const MS_PER_SECOND = 1000;
/** Both ends of "started at" are estimates. */
const BOOT_SLACK_MS = 60_000;

/** Process numbers are used again: the times tell this holder from a later one with the same number. */
const schema = z.strictObject({ pid: z.int().min(1), started: z.int(), booted: z.int(), token: z.string() });
type Holder = z.output<typeof schema>;

export function isLockName(name: string): boolean {
  return name === LOCK_FILE || name.startsWith(`${LOCK_FILE}.`);
}

export interface HeldLock {
  release(): Promise<void>;
}

export async function takeLock(
  folder: string,
  ports: Pick<Ports, 'randomBytes' | 'log'>,
): Promise<Result<HeldLock>> {
  const path = join(folder, LOCK_FILE);
  const me: Holder = { ...thisProcess(), token: ports.randomBytes(16).toString('hex') };
  if (!(await create(path, me))) {
    const holder = await read(path);
    if (holder !== null && isAlive(holder, me)) return refuse({ code: 'vault.in-use' });
    ports.log.event('vault.stale-lock');
    await guardedAsync(async () => rm(path, { force: true }));
    if (!(await create(path, me))) return refuse({ code: 'vault.in-use' });
  }
  return ok({
    async release() {
      // Only our own: somebody may have taken it over while this machine slept.
      if ((await read(path))?.token === me.token) await rm(path, { force: true });
    },
  });
}

/** By the system's own clock: these are facts about the machine, to be compared with another program's. */
function thisProcess(): Omit<Holder, 'token'> {
  const booted = Math.round(Date.now() - uptime() * MS_PER_SECOND);
  return { pid: process.pid, started: Math.round(performance.timeOrigin), booted };
}

function isAlive(holder: Holder, me: Holder): boolean {
  if (holder.pid === me.pid) return holder.started === me.started;
  if (Math.abs(holder.booted - me.booted) > BOOT_SLACK_MS) return false;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal means that it is there.
    return codeOf(error) === 'EPERM';
  }
}

/** The lock appears with its content or not at all, so that nobody reads it half-written and takes it for dead. */
async function create(path: string, holder: Holder): Promise<boolean> {
  const draft = `${path}.${holder.token}`;
  const text = JSON.stringify(holder);
  try {
    await writeFile(draft, text, { mode: OWNER_ONLY }).catch(unlessFull);
    await link(draft, path);
    return true;
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.has(code)) throw named(error);
    return await createInPlace(path, text);
  } finally {
    await rm(draft, { force: true });
  }
}

/** On file systems without links, such as those of USB sticks. */
async function createInPlace(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: OWNER_ONLY }).catch(unlessFull);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw named(error);
  }
}

/** On a full disk the lock stays empty and the database's own lock has to do. */
function unlessFull(error: unknown): void {
  if (codeOf(error) !== 'ENOSPC') throw error;
}

/** Null when it is gone, or was cut off while it was written. */
async function read(path: string): Promise<Holder | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
