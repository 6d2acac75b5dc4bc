// The real host on a home of its own, and the small world that soaks start from.

import path from 'node:path';
import { assembleHost, type Assembled } from '../../../electron/host/host.ts';
import { hostConfig } from '../../../electron/host/locations.ts';
import type { KdfCost, Ports } from '../../../electron/host/ports.ts';
import { processPorts } from '../../../electron/host/process-ports.ts';
import type { Session } from '../../../electron/host/session.ts';
import { importFilm } from '../../bench/support/import-film.ts';
import { SENSITIVITY, told } from '../../support/scenes.ts';
import type { ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { differentFilm } from './films.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** Guessing passphrases is not what is tried here. */
const CHEAP: KdfCost = { memoryKiB: 8, passes: 1, lanes: 1 };

export const ANNA = { name: 'Anna', passphrase: 'zes paarse fietsen in de regen' };
export const BRAM = { name: 'Bram', passphrase: 'een lange zin over een vijver' };
export const ports: Ports = { ...processPorts(), log: { event: () => undefined } };

/** The recording that marks and rounds are about; it is never removed. */
export const LASTING = 'blijft';

export function soakHost(home: string, own: Ports = ports): Assembled {
  const config = hostConfig({
    shell: 'loopback',
    version: 'soak',
    resources: path.join(ROOT, 'resources'),
    // A copy of a home must not lead to the vault of the home it is a copy of.
    vaultFolder: vaultFolderOf(home),
    packagedFilmTools: null,
    env: { TERUGBLIK_HOME: home },
    platform: process.platform,
  });
  return assembleHost(config, own, { passphraseCost: CHEAP, remember: true });
}

export function vaultFolderOf(home: string): string {
  return path.join(home, 'Terugblik-kluis');
}

export function sessionOf({ vault }: Assembled): Session {
  const session = vault.current();
  if (session === null) throw new Error('the vault is not open');
  return session;
}

/** Two people, one family, one film and a round of both; left open for the caller to close. */
export async function makeSoakWorld(home: string, own: Ports = ports): Promise<Assembled> {
  const assembled = soakHost(home, own);
  const { handlers } = assembled;
  told(await handlers['vault.create']({ folder: 'suggested', ...ANNA }));
  const bram = told(await handlers['profiles.add'](BRAM));
  const { id: caseId } = told(await handlers['cases.create']({ code: '' }));
  const film = await differentFilm(path.join(home, 'camera'));
  const { id } = await importFilm({ ...assembled, caseId }, film);
  told(await handlers['recordings.describe']({ id, title: LASTING, activity: null }));
  told(await startRound(assembled, 'Ronde 0', [bram.id, sessionOf(assembled).me.id], id));
  return assembled;
}

/** Of one scale. Nobody wrote down what this family said, so the program asks for a reason. */
export async function startRound(
  { host }: Assembled,
  name: string,
  raterIds: readonly ProfileId[],
  recordingId: RecordingId,
): Promise<Result<unknown>> {
  const decision = { recordingIds: [recordingId], becomes: 'file', reason: 'proef' };
  const shared = await host.call('retention.decideSharing', decision);
  if (!shared.ok) return shared;
  return host.call('rounds.createWithReason', {
    name,
    instrumentId: AINSWORTH.id,
    scaleIds: [SENSITIVITY],
    raterIds,
    recordingIds: [recordingId],
    reason: 'proef',
  });
}
