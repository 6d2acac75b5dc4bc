// An open vault: its storage, its key and the session of the person who opened it.

import type { ProfileId } from '../../../shared/domain/ids.ts';
import { recordedIds } from './queries.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { StorageError, type Database } from '../db/database.ts';
import { withKeysFollowing } from '../films/with-keys-following.ts';
import { personOf, profilesOf } from '../profiles/service.ts';
import type { Session } from '../session.ts';
import { keepLogTerm } from '../keep-log-term.ts';
import { settleKeys } from '../settle-keys.ts';
import type { VaultDeps } from './deps.ts';
import { finishRekey } from './finish-rekey.ts';
import { deriveKey, KEY_BYTES, wipe } from './keys.ts';
import type { HeldLock } from './lock-file.ts';
import { clearExchange, exchangeManifest } from './manifest-exchange.ts';
import { removeOutlivedCopies } from './outlived-copies.ts';
import { personKeysOf, replacePersonKeys, wipePersonKeys } from './person-keys.ts';
import { escrowedRaterKey, settleKeyRow } from './public-keys.ts';
import {
  currentBody,
  hasFormer,
  signManifest,
  type CurrentSlot,
  type Manifest,
  type ManifestBody,
} from './manifest.ts';
import { openWith, type Storage } from './storage.ts';
import { settleRaterKey } from './follow-rater-key.ts';
import { wipeOwnKey, type Entrance, type OwnKey } from './unlock.ts';

/** How long each step of closing may take: what is being written comes to its end. */
const PATIENCE_MS = 5000;
/** Work that was told to stop is not waited for longer: what it holds of the vault is of no use once that is closed. */
const STOPPING_MS = 600;

export interface OpenVault {
  readonly folder: string;
  readonly session: Session;
  /** For new slots. Zeros once the vault is closed, as the rater key is. */
  readonly vaultKey: Buffer;
  /** Of the person who opened it. */
  readonly raterKey: Buffer;
  manifest(): Manifest;
  /** At the opening one of the two files of the manifest could not be read; it was written anew from the other. */
  readonly wasMended: boolean;
  /** This person has another rater key from here on; copied, so the caller may wipe it. */
  takeRaterKey(next: Uint8Array): void;
  /**
   * Signs the manifest anew and runs work that calls `place` as the last thing before its commit. When the work throws,
   * the old one stands. @throws StorageError; whatever the work throws
   */
  rewrite<T>(change: Partial<ManifestBody>, work: (place: () => Promise<void>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What is needed to open: proven, and handed over. On a refusal or a throw it is wiped and released. */
export interface Opening {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Both files of the manifest are as they should be. */
  readonly whole: boolean;
  /** One of them could not be read. */
  readonly broken: boolean;
  readonly vaultKey: Buffer;
  readonly own: OwnKey;
  readonly profileId: ProfileId;
  /** How this person came in. */
  readonly entrance: Entrance;
  /** In the place of this person's slot, where that is of format 1. */
  readonly renewedSlot: CurrentSlot | null;
  readonly lock: HeldLock;
}

export async function openVault(deps: VaultDeps, opening: Opening): Promise<Result<OpenVault>> {
  try {
    const storage = await openStorage(deps, opening);
    const vault = await enter(deps, opening, storage).catch(async (error: unknown) => {
      await closeStorage(storage);
      throw error;
    });
    if (vault !== null) return ok(vault);
    await closeStorage(storage);
    await letGo(opening);
    return refuse({ code: 'vault.wrong-key', wait: 0 });
  } catch (error) {
    await letGo(opening);
    // Two programs may both take over the lock of a dead one; the database lets only one of them in.
    if (error instanceof StorageError && error.kind === 'busy') return refuse({ code: 'vault.in-use' });
    throw error;
  }
}

/** Null for a slot whose person was never written: adding them was cut off, so they do not exist. */
async function enter(deps: VaultDeps, opening: Opening, storage: Storage): Promise<OpenVault | null> {
  const me = await personOf(storage.db, opening.profileId);
  if (me === null) return null;
  const ended = new AbortController();
  const { vaultId, demo } = opening.manifest;
  const raterKey = await raterKeyOf(deps, opening, storage.db);
  const keys = personKeysOf(raterKey, vaultId);
  try {
    const journal = withKeysFollowing(storage.journal, { me, keys, vaultId }, deps.ports);
    const session = { ...storage, journal, me, keys, vaultId, demo, ended: ended.signal };
    await noteEntrance(session, opening.entrance);
    const vault = assemble(deps, opening, raterKey, session, ended);
    await tidy(deps, vault, opening);
    return vault;
  } catch (error) {
    wipe(raterKey);
    wipePersonKeys(keys);
    throw error;
  }
}

/** Whoever lost their passphrase gets back the key they had, where it was sealed to the recovery key; else a new one. */
async function raterKeyOf(deps: VaultDeps, opening: Opening, db: Database): Promise<Buffer> {
  const { own, profileId, manifest } = opening;
  if ('raterKey' in own) return own.raterKey;
  const { recovery } = own;
  const escrowed =
    recovery === null
      ? null
      : await db.read((reader) => escrowedRaterKey(reader, manifest.vaultId, profileId, recovery));
  return escrowed ?? deps.ports.randomBytes(KEY_BYTES);
}

/** Also of somebody who comes in where they are already. */
export async function noteEntrance({ audit, me }: Session, { event, failures }: Entrance): Promise<void> {
  // Whoever tried is not known: a wrong passphrase opens nobody's slot.
  if (failures > 0)
    await audit.noteSooner({ event: 'vault.unlock-failed', userId: null, quantity: failures, failed: true });
  await audit.noteSooner({ event, userId: me.id });
}

async function openStorage(deps: VaultDeps, opening: Opening): Promise<Storage> {
  const { vaultKey, manifest } = opening;
  await finishRekey(deps, opening.folder, manifest, vaultKey);
  return openWith(deps.openStorage, opening.folder, { vaultKey, vaultId: manifest.vaultId }, (act) => {
    deps.events.emit({ kind: 'changed', topics: act.topics });
  });
}

async function closeStorage(storage: Storage): Promise<void> {
  storage.audit.end();
  await storage.db.close();
}

async function letGo(opening: Opening): Promise<void> {
  wipe(opening.vaultKey);
  wipeOwnKey(opening.own);
  await opening.lock.release();
}

function assemble(
  deps: VaultDeps,
  opening: Opening,
  raterKey: Buffer,
  session: Session,
  ended: AbortController,
): OpenVault {
  const { folder, vaultKey } = opening;
  let { manifest } = opening;
  return {
    folder,
    session,
    vaultKey,
    raterKey,
    manifest: () => manifest,
    wasMended: opening.broken,
    takeRaterKey(next) {
      raterKey.set(next);
      const keys = personKeysOf(next, manifest.vaultId);
      replacePersonKeys(session.keys, keys);
      wipePersonKeys(keys);
    },
    async rewrite(change, work) {
      const headerKey = deriveKey(vaultKey, manifest.vaultId, 'header');
      const after = signManifest({ ...currentBody(manifest), ...change }, headerKey);
      wipe(headerKey);
      const { disk } = deps;
      const stuck = (error: unknown): void => noteFailure(deps, 'manifest-back', error);
      let isPlaced = false;
      const done = await exchangeManifest({ disk, folder, before: manifest, after, stuck }, (place) =>
        work(async () => {
          await place();
          isPlaced = true;
        }),
      );
      if (isPlaced) manifest = after;
      return done;
    },
    async close() {
      ended.abort();
      // Whatever goes wrong or hangs on the way, the keys go.
      await attempt(deps, 'stop-work', () => inTime(deps.stopWork(), STOPPING_MS));
      const { audit, db, me, keys } = session;
      await attempt(deps, 'log', () => inTime(audit.note({ event: 'vault.lock', userId: me.id })));
      await attempt(deps, 'settle', () => inTime(db.settle()));
      await attempt(deps, 'anchor', () => inTime(audit.anchor()));
      audit.end();
      await attempt(deps, 'close', () => inTime(db.close()));
      wipePersonKeys(keys);
      wipe(raterKey);
      await letGo(opening);
      deps.collectGarbage();
    },
  };
}

async function attempt(deps: VaultDeps, step: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    noteFailure(deps, step, error);
  }
}

function noteFailure(deps: VaultDeps, step: string, error: unknown): void {
  const kind = error instanceof StorageError ? error.kind : 'bug';
  deps.ports.log.event('vault.step-failed', { step, kind });
}

/** @throws Error when the work takes longer than anyone should wait for a lock. */
async function inTime(work: Promise<void>, patienceMs = PATIENCE_MS): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('too late')), patienceMs);
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Clears what earlier runs left: half films, slots of people who were never added or who left, a manifest file that
 * broke. And brings this person's keys to today's form.
 */
async function tidy(deps: VaultDeps, vault: OpenVault, { whole, renewedSlot }: Opening): Promise<void> {
  await attempt(deps, 'sweep', async () => {
    const recorded = await vault.session.db.read((reader) => recordedIds(reader));
    await vault.session.films.sweep(recorded);
  });
  await attempt(deps, 'clear-exchange', () => clearExchange(deps.disk, vault.folder));
  await attempt(deps, 'rater-key', () => settleRaterKey(deps, vault));
  await attempt(deps, 'key-row', async () => {
    const { db, me } = vault.session;
    const owner = { profileId: me.id, raterKey: vault.raterKey };
    await settleKeyRow(db, vault.manifest(), owner, deps.ports.randomBytes);
  });
  await attempt(deps, 'log-term', () => keepLogTerm(vault.session, deps.ports));
  await attempt(deps, 'settle-keys', () => settleKeys(vault.session, deps.ports));
  await attempt(deps, 'outlived-copies', () => {
    const { folder, vaultKey, session } = vault;
    return removeOutlivedCopies({ folder, vaultKey, db: session.db, vaultId: session.vaultId });
  });
  await attempt(deps, 'tidy-manifest', async () => {
    const here = (await profilesOf(vault.session.db)).filter(({ leftAt }) => leftAt === undefined);
    const people = new Set(here.map(({ id }) => id));
    const slots = vault.manifest().slots.filter((slot) => people.has(slot.profileId));
    // A key from before is of no use once the records have followed.
    const isTidy = slots.length === vault.manifest().slots.length && !hasFormer(vault.manifest());
    if (whole && isTidy && renewedSlot === null) return;
    const renewed = slots.map((slot) => (slot.profileId === renewedSlot?.profileId ? renewedSlot : slot));
    await vault.rewrite({ slots: renewed }, (place) => place());
  });
}
