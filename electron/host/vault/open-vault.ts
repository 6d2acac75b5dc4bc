// An open vault: its storage, its key and the session of the person who opened it.

import type { ProfileId } from '../../../shared/domain/ids.ts';
import { recordedIds } from './queries.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { StorageError } from '../db/database.ts';
import { personOf, profilesOf } from '../profiles/service.ts';
import type { Session } from '../session.ts';
import type { VaultDeps } from './deps.ts';
import { deriveKey, wipe } from './keys.ts';
import type { HeldLock } from './lock-file.ts';
import { clearExchange, exchangeManifest } from './manifest-exchange.ts';
import { personKeysOf, wipePersonKeys } from './person-keys.ts';
import { settlePublicKey } from './public-keys.ts';
import { signManifest, type Manifest, type ManifestBody } from './manifest.ts';
import { openWith, type Storage } from './storage.ts';
import type { Entrance } from './unlock.ts';

/** How long each step of closing may take. */
const PATIENCE_MS = 5000;

export interface OpenVault {
  readonly folder: string;
  readonly session: Session;
  /** For new slots. Zeros once the vault is closed, as the rater key is. */
  readonly vaultKey: Buffer;
  /** Of the person who opened it. */
  readonly raterKey: Buffer;
  manifest(): Manifest;
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
  readonly vaultKey: Buffer;
  readonly raterKey: Buffer;
  readonly profileId: ProfileId;
  /** How this person came in. */
  readonly entrance: Entrance;
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
  const keys = personKeysOf(opening.raterKey, opening.manifest.vaultId);
  try {
    const session = { ...storage, me, keys, demo: opening.manifest.demo, ended: ended.signal };
    await noteEntrance(session, opening.entrance);
    await settlePublicKey(storage.db, me.id, keys.identity.publicKey);
    const vault = assemble(deps, opening, session, ended);
    await tidy(deps, vault, opening.whole);
    return vault;
  } catch (error) {
    wipePersonKeys(keys);
    throw error;
  }
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
  return openWith(deps.openStorage, opening.folder, { vaultKey, vaultId: manifest.vaultId }, (act) => {
    deps.events.emit({ kind: 'changed', topics: act.topics });
  });
}

async function closeStorage(storage: Storage): Promise<void> {
  storage.audit.end();
  await storage.db.close();
}

async function letGo(opening: Opening): Promise<void> {
  wipe(opening.vaultKey, opening.raterKey);
  await opening.lock.release();
}

function assemble(deps: VaultDeps, opening: Opening, session: Session, ended: AbortController): OpenVault {
  const { folder, vaultKey, raterKey } = opening;
  let { manifest } = opening;
  return {
    folder,
    session,
    vaultKey,
    raterKey,
    manifest: () => manifest,
    async rewrite(change, work) {
      const headerKey = deriveKey(vaultKey, manifest.vaultId, 'header');
      const { mac: _old, ...body } = manifest;
      const after = signManifest({ ...body, ...change }, headerKey);
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
      await attempt(deps, 'stop-work', () => inTime(deps.stopWork()));
      const { audit, db, me, keys } = session;
      await attempt(deps, 'log', () => inTime(audit.note({ event: 'vault.lock', userId: me.id })));
      await attempt(deps, 'settle', () => inTime(db.settle()));
      await attempt(deps, 'anchor', () => inTime(audit.anchor()));
      audit.end();
      await attempt(deps, 'close', () => inTime(db.close()));
      wipePersonKeys(keys);
      await letGo(opening);
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
async function inTime(work: Promise<void>): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('too late')), PATIENCE_MS);
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Clears what earlier runs left: half films, slots of people who were never added, a manifest file that broke. */
async function tidy(deps: VaultDeps, vault: OpenVault, whole: boolean): Promise<void> {
  await attempt(deps, 'sweep', async () => {
    const recorded = await vault.session.db.read((reader) => recordedIds(reader));
    await vault.session.films.sweep(recorded);
  });
  await attempt(deps, 'clear-exchange', () => clearExchange(deps.disk, vault.folder));
  await attempt(deps, 'tidy-manifest', async () => {
    const people = new Set((await profilesOf(vault.session.db)).map((profile) => profile.id));
    const slots = vault.manifest().slots.filter((slot) => people.has(slot.profileId));
    if (whole && slots.length === vault.manifest().slots.length) return;
    await vault.rewrite({ slots }, (place) => place());
  });
}
