// The whole host on a vault of its own, with one film in it, and the lines that each call leaves.

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assembleHost, type Assembled } from '../../../electron/host/host.ts';
import { hostConfig } from '../../../electron/host/locations.ts';
import type { AuditLine } from '../../../shared/domain/audit/audit-line.ts';
import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import { importFilm } from '../../bench/support/import-film.ts';
import { clip } from '../../support/clips.ts';
import { told } from '../../support/scenes.ts';
import { linesOf } from './desk.ts';

export const PERSON = { name: 'Anna', passphrase: 'zes paarse fietsen in de regen' };

export interface LogWorld extends Assembled {
  readonly home: string;
  readonly caseId: CaseId;
  readonly recordingId: RecordingId;
  /** Only moves when a test moves it. */
  readonly time: { now: number };
  lines(): Promise<readonly AuditLine[]>;
  close(): Promise<void>;
}

export async function makeLogWorld(): Promise<LogWorld> {
  const home = await mkdtemp(path.join(tmpdir(), 'log-'));
  const config = hostConfig({
    shell: 'loopback',
    version: '1',
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
  const { handlers, vault, host } = assembled;
  told(await handlers['vault.create']({ folder: 'suggested', ...PERSON }));
  const { id: caseId } = told(await handlers['cases.create']({ code: '' }));
  const { id: recordingId } = await importFilm({ ...assembled, caseId }, await clip('h264'));
  return {
    ...assembled,
    home,
    caseId,
    recordingId,
    time,
    async lines() {
      const db = vault.current()?.db;
      if (db === undefined) throw new Error('locked');
      return linesOf(db);
    },
    async close() {
      await host.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
