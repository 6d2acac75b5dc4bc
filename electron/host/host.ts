// The host put together: the only file that knows every part. Reading it from top to bottom is reading what the
// program is made of.

import { contract, type AppHandlers } from '../../shared/contract/index.ts';
import type { Topic } from '../../shared/contract/events.ts';
import { ok } from '../../shared/domain/result.ts';
import { createAccessHandlers } from './access/handlers.ts';
import { endAllOf } from './access/relations.ts';
import { withAccess } from './access/with-access.ts';
import { createAgreementHandlers } from './agreement/handlers.ts';
import type { Host, HostConfig } from './api.ts';
import { createAuditHandlers } from './audit/handlers.ts';
import { withReadsLogged } from './audit/log-reads.ts';
import { createBackupHandlers, type BackupHandlerDeps } from './backup/handlers.ts';
import { carryMemory } from './backup/memory.ts';
import { createCaseHandlers } from './cases/handlers.ts';
import { createCodebookHandlers } from './codebooks/handlers.ts';
import { createConsentHandlers } from './consent/handlers.ts';
import { createSeedDemo } from './demo/service.ts';
import { nodeDisk } from './disk/disk.ts';
import { createDispatch } from './dispatch.ts';
import { createEventHub, type EventHub } from './events.ts';
import { followBoxes } from './films/follow-boxes.ts';
import { createFilmsService, type FilmsService } from './films/service.ts';
import { takeKeysFrom } from './films/take-keys.ts';
import { createEpisodeHandlers } from './episodes/handlers.ts';
import { createCodingHandlers } from './coding/handlers.ts';
import { createIntervalHandlers } from './intervals/handlers.ts';
import { createFragmentHandlers } from './fragments/handlers.ts';
import { createHistoryHandlers } from './history/handlers.ts';
import { createIdleLock, type IdleLock } from './idle/idle-lock.ts';
import { createImportHandlers } from './import/handlers.ts';
import { createFilmReception, type FilmReception } from './import/service.ts';
import { createJobs, type Jobs } from './jobs/jobs.ts';
import { createFilmTools, type FilmTools } from './media/film-tool.ts';
import type { KdfCost, Ports } from './ports.ts';
import { createInstallation } from './program/installation.ts';
import { createPreferences, type PreferenceStore } from './program/preferences.ts';
import { createProgramHandlers } from './program/service.ts';
import { createLiveHandlers } from './live/handlers.ts';
import { createRecordingHandlers } from './recordings/handlers.ts';
import { refusalOfThrow } from './refusal-of-throw.ts';
import { createRetentionHandlers } from './retention/handlers.ts';
import { createRoundHandlers } from './rounds/handlers.ts';
import { followDrafts } from './sheets/follow-drafts.ts';
import { createSheetHandlers } from './sheets/handlers.ts';
import { createTieHandlers } from './ties/handlers.ts';
import type { VaultDeps } from './vault/deps.ts';
import { collectGarbage } from './vault/collect-garbage.ts';
import { createDeviceStore } from './vault/device-store.ts';
import { createFolders } from './vault/folders.ts';
import { createKdf } from './vault/kdf.ts';
import { createVaultService, type VaultService } from './vault/service.ts';
import { createOpenStorage } from './vault/storage.ts';

/** The host with the parts that the command line reaches past the gate. */
export interface Assembled {
  readonly host: Host;
  readonly handlers: AppHandlers;
  readonly vault: VaultService;
  readonly tools: FilmTools;
}

export interface Tuning {
  /** What a passphrase costs to try; null: measured on this machine. Tests want it cheap. */
  readonly passphraseCost: KdfCost | null;
  /** False: the vault opened is not remembered as the one to open next time. */
  readonly remember: boolean;
}

const USUAL: Tuning = { passphraseCost: null, remember: true };

export async function createHost(config: HostConfig, ports: Ports): Promise<Host> {
  return assembleHost(config, ports).host;
}

export function assembleHost(config: HostConfig, ports: Ports, tuning: Tuning = USUAL): Assembled {
  const events = createEventHub((error) => void refusalOfThrow(error, 'event', ports.log));
  const preferences = createPreferences(config.settingsFolder, nodeDisk);
  const tools = createFilmTools({ config, ports });
  const folders = createFolders(ports.randomBytes);
  const reception = createFilmReception(ports.randomBytes);
  const jobs = createJobs({ ports, emit: (event) => events.emit(event) });
  // Films are asked for only while a vault is open, and the vault closes them before it locks: each knows
  // the other, so one of them is reached through a function.
  const films = createFilmsService(() => vault.current(), ports);
  const known = tuning.remember ? preferences : forgetful(preferences);
  const vaultDeps: VaultDeps = {
    ports,
    config,
    preferences: known,
    folders,
    events,
    disk: nodeDisk,
    kdf: createKdf(),
    cost: tuning.passphraseCost,
    openStorage: createOpenStorage(ports, {
      version: config.version,
      accessPoint: createInstallation(known, ports.randomBytes),
      monotonic: () => performance.now(),
      disk: nodeDisk,
    }),
    seedDemo: demoSeeder(config, ports, preferences),
    leaving: [
      async (rows, _session, who) => {
        await endAllOf(rows, ports, who);
        return ok(null);
      },
      (rows, session, who) => takeKeysFrom(rows.unjournalled, session, ports, who),
    ],
    following: [followBoxes(ports.randomBytes), followDrafts(ports.randomBytes)],
    collectGarbage,
    devices: createDeviceStore(
      config.settingsFolder,
      nodeDisk,
      ports.randomBytes,
      ports.deviceSecrets ?? null,
    ),
    carryOver: ({ folder, vaultId, from, to }) =>
      carryMemory({ vault: folder, vaultId }, from, to, { disk: nodeDisk, randomBytes: ports.randomBytes }),
    async stopWork() {
      await Promise.all([films.close(), jobs.idle()]);
    },
  };
  const vault = createVaultService(vaultDeps);
  const idle = createIdleLock({
    clock: ports.clock,
    current: vault.current,
    events,
    minutes: async () => (await preferences.read()).lockAfter,
    lock: () => vault.close(),
    onFault: (error) => void refusalOfThrow(error, 'idle', ports.log),
  });
  const handlers = joinHandlers({
    config,
    ports,
    vault,
    vaultDeps,
    films,
    tools,
    reception,
    jobs,
    preferences,
    events,
    idle,
  });
  const host: Host = {
    call: createDispatch(contract, handlers, ports.log),
    subscribe: (listener) => events.subscribe(listener),
    media: (request) => films.serve(request),
    reception: { ...reception, folder: (path) => folders.offer(path) },
    async close() {
      idle.stop();
      await vault.close();
    },
  };
  return { host, handlers, vault, tools };
}

interface Parts {
  readonly config: HostConfig;
  readonly ports: Ports;
  readonly vault: VaultService;
  readonly vaultDeps: VaultDeps;
  readonly films: FilmsService;
  readonly tools: FilmTools;
  readonly reception: FilmReception;
  readonly jobs: Jobs;
  readonly preferences: PreferenceStore;
  readonly events: EventHub;
  readonly idle: IdleLock;
}

function joinHandlers(parts: Parts): AppHandlers {
  const { config, ports, vault, films, tools, reception, jobs, preferences, events, idle } = parts;
  const feature = { current: vault.current, ports };
  const tell = (topic: Topic) => events.emit({ kind: 'changed', topics: [topic] });
  const handlers: AppHandlers = {
    ...vault.handlers,
    ...createProgramHandlers({
      config,
      current: vault.current,
      preferences,
      filmTool: async () => (await tools.find())?.tool ?? null,
      changed: () => tell('preferences'),
      stir: (showing) => idle.stir(showing),
    }),
    ...createAccessHandlers(feature),
    ...createCaseHandlers(feature),
    ...createRecordingHandlers({ ...feature, films }),
    ...createRetentionHandlers({ ...feature, films, log: ports.log }),
    ...createImportHandlers({ ...feature, tools, reception, jobs }),
    ...createEpisodeHandlers(feature),
    ...createIntervalHandlers(feature),
    ...createFragmentHandlers(feature),
    ...createCodingHandlers(feature),
    ...createCodebookHandlers(feature),
    ...createLiveHandlers(feature),
    ...createTieHandlers(feature),
    ...createHistoryHandlers(feature),
    ...createRoundHandlers(feature),
    ...createSheetHandlers(feature),
    ...createAgreementHandlers(feature),
    ...createConsentHandlers({ ...feature, films }),
    ...createAuditHandlers(feature),
    ...createBackupHandlers(backupDeps(parts)),
  };
  return withAccess(withReadsLogged(handlers, vault.current), vault.current, ports.clock);
}

function backupDeps({ config, ports, vault, vaultDeps, jobs, events }: Parts): BackupHandlerDeps {
  const changed = () => events.emit({ kind: 'changed', topics: ['backup'] });
  const pathOf = vaultDeps.folders.pathOf.bind(vaultDeps.folders);
  return {
    backup: { ports, disk: nodeDisk, version: config.version, jobs, pathOf, changed },
    restore: {
      vault: vaultDeps,
      settingsFolder: config.settingsFolder,
      opened: () => vault.opened(),
      adopt: (opened) => vault.adopt(opened),
      changed,
    },
  };
}

/** The demo's words are in the language of the moment it is made. */
function demoSeeder(config: HostConfig, ports: Ports, preferences: PreferenceStore): VaultDeps['seedDemo'] {
  return async (session, profiles) => {
    const { language } = await preferences.read();
    const seed = createSeedDemo({ ports, filmsFolder: config.demoFilmsFolder, language: () => language });
    return seed(session, profiles);
  };
}

/** Reads what is preferred and keeps nothing new. */
function forgetful(preferences: PreferenceStore): PreferenceStore {
  const read = () => preferences.read();
  return { read, change: read };
}
