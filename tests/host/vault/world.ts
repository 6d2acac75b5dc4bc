// A small world for vault tests: a temporary folder, a clock that stands still, cheap keys, and a disk that can
// be told to fail. Database, journal and containers are the real ones.

import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { nodeDisk, type Disk } from '../../../electron/host/disk/disk.ts';
import { createEventHub } from '../../../electron/host/events.ts';
import type { KdfCost } from '../../../electron/host/ports.ts';
import { createPreferences } from '../../../electron/host/program/preferences.ts';
import type { VaultDeps } from '../../../electron/host/vault/deps.ts';
import { createDeviceStore } from '../../../electron/host/vault/device-store.ts';
import { createFolders } from '../../../electron/host/vault/folders.ts';
import { createVaultService, type VaultService } from '../../../electron/host/vault/service.ts';
import { createOpenStorage } from '../../../electron/host/vault/storage.ts';
import type { HostEvent } from '../../../shared/contract/events.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { quickKdf } from '../../support/quick-kdf.ts';

/** The least that Argon2 allows: these tests are about what happens around it. */
export const CHEAP: KdfCost = { memoryKiB: 8, passes: 1, lanes: 1 };

export const ANNA = { name: 'Anna de Vries', passphrase: 'zes paarse fietsen in de regen' };
export const BRAM = { name: 'Bram Jansen', passphrase: 'een stille vijver vol sterren' };
export const NEW_PASSPHRASE = 'honderd gele tulpen op zolder';

export interface World {
  readonly root: string;
  /** Where the suggested vault comes. */
  readonly folder: string;
  readonly events: HostEvent[];
  readonly logged: { readonly name: string; readonly facts: unknown }[];
  /** Every random buffer that was handed out, oldest first. */
  readonly given: Buffer[];
  /** UTC milliseconds; only moves when a test moves it. */
  now: number;
  readonly deps: VaultDeps;
  /** A new start of the program on the same folders. */
  start(changes?: Partial<VaultDeps>): VaultService;
}

export async function makeWorld(changes: Partial<VaultDeps> = {}): Promise<World> {
  const root = await mkdtemp(join(tmpdir(), 'vault-'));
  const services: VaultService[] = [];
  onTestFinished(async () => {
    for (const service of services) await service.close();
    await rm(root, { recursive: true, force: true });
  });
  const folder = join(root, 'Documenten', 'Terugblik');
  const events: HostEvent[] = [];
  const logged: World['logged'] = [];
  const given: Buffer[] = [];
  const hub = createEventHub();
  hub.subscribe((event) => events.push(event));
  const ports = {
    clock: () => world.now,
    randomBytes: (count: number) => {
      const bytes = randomBytes(count);
      given.push(bytes);
      return bytes;
    },
    log: { event: (name: string, facts: unknown = {}) => logged.push({ name, facts }) },
  };
  const deps: VaultDeps = {
    ports,
    config: { suggestedVaultFolder: folder, demoVaultFolder: join(root, 'demo'), vaultFolder: null },
    preferences: createPreferences(join(root, 'settings'), nodeDisk),
    folders: createFolders(ports.randomBytes),
    events: hub,
    disk: nodeDisk,
    kdf: quickKdf,
    cost: CHEAP,
    openStorage: createOpenStorage(ports, {
      version: '1',
      accessPoint: async () => 'p',
      monotonic: ports.clock,
      disk: nodeDisk,
    }),
    seedDemo: async () => ok(null),
    carryOver: async () => undefined,
    leaving: [],
    following: [],
    collectGarbage: () => undefined,
    devices: createDeviceStore(join(root, 'settings'), nodeDisk, ports.randomBytes, null),
    stopWork: async () => undefined,
    ...changes,
  };
  const world: World = {
    root,
    folder,
    events,
    logged,
    given,
    now: Date.UTC(2026, 0, 5, 9),
    deps,
    start(more = {}) {
      const service = createVaultService({ ...deps, ...more });
      services.push(service);
      return service;
    },
  };
  return world;
}

/** The value of an answer that must not be a refusal. */
export function told<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** A vault of Anna's in the suggested folder, open; answers the recovery key. */
export async function made(service: VaultService): Promise<string> {
  return told(await service.handlers['vault.create']({ folder: 'suggested', ...ANNA })).recoveryKey;
}

export async function lock(service: VaultService): Promise<void> {
  told(await service.handlers['vault.lock']({}));
}

export interface BrokenDisk extends Disk {
  /** Steps taken so far. */
  readonly steps: readonly string[];
}

/** Fails at the given step (0 is the first) and at every later one, as a machine that lost its power would. */
export function diskThatDies(atStep: number): BrokenDisk {
  return brokenDisk((step) => step >= atStep);
}

/** Fails at the given step only. */
export function diskThatStumbles(atStep: number): BrokenDisk {
  return brokenDisk((step) => step === atStep);
}

function brokenDisk(fails: (step: number) => boolean): BrokenDisk {
  const steps: string[] = [];
  const step = async (name: string, work: () => Promise<void>): Promise<void> => {
    steps.push(name);
    if (fails(steps.length - 1)) throw new Error('the power went');
    await work();
  };
  return {
    steps,
    write: (path, text) => step('write', () => nodeDisk.write(path, text)),
    rename: (from, to) => step('rename', () => nodeDisk.rename(from, to)),
    syncFolder: (folder) => step('sync', () => nodeDisk.syncFolder(folder)),
    // No step that anything waits for; but a disk that died removes nothing either.
    async remove(path) {
      if (fails(steps.length - 1)) throw new Error('the power went');
      await nodeDisk.remove(path);
    },
  };
}

/** Besides the two that belong there none may stay: it could open to a passphrase that was replaced. */
export async function manifestFiles(world: World): Promise<readonly string[]> {
  return (await readdir(world.folder)).filter((name) => name.startsWith('vault.json')).toSorted();
}

/** Every file under a folder with its bytes. */
export async function filesUnder(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if ((await stat(path)).isFile()) found.set(name, await readFile(path));
  }
  return found;
}
