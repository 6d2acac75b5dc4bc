// The whole host on a vault of its own with films in it, and a folder that stands for a second disk.

import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Assembled } from '../../../electron/host/host.ts';
import { assembleHost } from '../../../electron/host/host.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { hostConfig } from '../../../electron/host/locations.ts';
import { giveNewKey } from '../../../electron/host/films/settle-grants.ts';
import { addRecording } from '../../../electron/host/recordings/service.ts';
import type { HostEvent } from '../../../shared/contract/events.ts';
import {
  asId,
  type CaseId,
  type FolderId,
  type JobId,
  type RecordingId,
} from '../../../shared/domain/ids.ts';
import { isOver, type Job } from '../../../shared/domain/job/job.ts';
import { ok } from '../../../shared/domain/result.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { told } from '../../support/scenes.ts';

export const ANNA = { name: 'Anna de Vries', passphrase: 'zes paarse fietsen in de regen' };
export const FILM_BYTES = 700_000;

export interface BackupWorld extends Assembled {
  readonly vaultFolder: string;
  /** The second disk. */
  readonly disk: string;
  readonly time: { now: number };
  readonly jobs: Map<JobId, Job>;
  readonly events: ((event: HostEvent) => void)[];
  folder(path: string): Promise<FolderId>;
  /** The job when it is over. */
  over(id: JobId): Promise<Job>;
  backup(): Promise<Job>;
  test(): Promise<Job>;
  addFilm(code: string): Promise<RecordingId>;
}

/** A start of the program on this home; what an earlier start left is there. */
export function startProgram(home: string): BackupWorld {
  const disk = path.join(home, 'schijf');
  mkdirSync(disk, { recursive: true });
  const config = hostConfig({
    shell: 'loopback',
    version: '1.2.3',
    resources: path.join(import.meta.dirname, '../../../resources'),
    vaultFolder: null,
    packagedFilmTools: null,
    env: { TERUGBLIK_HOME: home },
    platform: process.platform,
  });
  const time = { now: Date.UTC(2026, 0, 5, 9) };
  const ports = { clock: () => time.now, randomBytes, log: { event: () => undefined } };
  const assembled = assembleHost(config, ports, {
    passphraseCost: { memoryKiB: 8, passes: 1, lanes: 1 },
    remember: true,
  });
  const { handlers, host } = assembled;
  const jobs = new Map<JobId, Job>();
  const events: ((event: HostEvent) => void)[] = [];
  host.subscribe((event) => {
    if (event.kind === 'job') jobs.set(event.job.id, event.job);
    for (const listener of events) listener(event);
  });
  const world: BackupWorld = {
    ...assembled,
    vaultFolder: config.suggestedVaultFolder,
    disk,
    time,
    jobs,
    events,
    folder: async (place) => told(await host.reception.folder(place)).id,
    over: (id) =>
      new Promise((resolve) => {
        const look = () => {
          const job = jobs.get(id);
          if (job !== undefined && isOver(job)) resolve(job);
        };
        events.push(look);
        look();
      }),
    backup: async () =>
      world.over(
        told(
          await handlers['backup.begin']({ folder: await world.folder(world.disk), onVaultDisk: 'accepted' }),
        ),
      ),
    test: async () => world.over(told(await handlers['backup.test']({ set: null }))),
    addFilm: (code) => addFilm(world, code),
  };
  return world;
}

/** A container with bytes by chance, and its recording, as an import leaves them. */
async function addFilm({ vault, time }: BackupWorld, code: string): Promise<RecordingId> {
  const session = vault.current();
  if (session === null) throw new Error('not open');
  const id: RecordingId = asId(randomBytes(16).toString('hex'));
  const caseId: CaseId = asId('c'.repeat(32));
  const key = randomBytes(32);
  const writer = await session.films.create(id, key);
  await writer.append('original', randomBytes(FILM_BYTES));
  await writer.append('frames', randomBytes(1000));
  const parts = await writer.seal();
  await session.films.keep(id);
  await session.db.write((rows) =>
    rows.run(
      sql`insert into care_case (id, code, created_at) values (${caseId}, 'G-1', 1) on conflict (id) do nothing`,
    ),
  );
  const recording = {
    id,
    caseId,
    code,
    title: 'Badje',
    activity: null,
    importedAt: time.now,
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
  } as const;
  const act = { label: 'recording.import', actor: session.me.id, place: null, topics: [] } as const;
  told(
    await session.journal.act(act, async (rows) => {
      await addRecording(rows, recording, parts);
      await giveNewKey(rows.unjournalled, session, { clock: () => time.now, randomBytes }, { id, key });
      return ok(null);
    }),
  );
  await session.films.settle(id);
  return id;
}
