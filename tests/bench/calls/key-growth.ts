// How giving somebody access to a family, and ending it, grows with the films that are in other families: keys follow
// the people in the same act, and must follow them only where it is about.

import { randomBytes } from 'node:crypto';
import { newId } from '../../../electron/host/feature.ts';
import { giveNewKey } from '../../../electron/host/films/settle-grants.ts';
import { recordingById, toRow } from '../../../electron/host/recordings/queries.ts';
import type { Session } from '../../../electron/host/session.ts';
import type { CaseId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/domain/result.ts';
import { told } from '../../support/scenes.ts';
import { quietPorts, type BenchVault } from '../support/vault.ts';
import { print } from '../support/print.ts';
import { growthExponent, type Growth, median } from '../support/stats.ts';
import { type Patience, takeTurns, timed } from '../support/take-turns.ts';

const FILMS = [20, 100, 500];
/** Coordinators: each holds the key of every film. */
const COLLEAGUES = 9;
const TURNS: Patience = { rounds: 20, seconds: 10 };
const GOAL = 0.2;

export async function measureKeyGrowth(
  vault: BenchVault,
  film: RecordingId,
  append: () => Promise<void>,
): Promise<void> {
  const session = vault.vault.current();
  if (session === null) throw new Error('the vault is locked');
  const somebody = await addColleagues(vault);
  const { id: elsewhere } = told(await vault.handlers['cases.create']({ code: '' }));
  const growth: Growth[] = [];
  let there = 0;
  for (const size of FILMS) {
    for (; there < size; there += 1) await addFilm(session, film, elsewhere, there);
    growth.push({ size, value: await measure(vault, somebody, size, append) });
  }
  print({
    bench: 'calls',
    what: 'growth of access.give and access.end with the films in other families',
    value: growthExponent(growth),
    unit: 'exponent',
    goal: { of: 'value', is: 'at most', limit: GOAL },
    runs: growth.length,
  });
}

/** Answers somebody besides, who works with families one by one. */
async function addColleagues({ handlers }: BenchVault): Promise<ProfileId> {
  const passphrase = 'vijf losse woorden op papier';
  for (let index = 0; index < COLLEAGUES; index += 1) {
    told(await handlers['profiles.add']({ name: `C${index}`, passphrase, roles: ['coordinator'] }));
  }
  return told(await handlers['profiles.add']({ name: 'Wil', passphrase, roles: ['worker'] })).id;
}

/** A row and keys as those of the film that is there; its file is not needed. */
async function addFilm(session: Session, film: RecordingId, caseId: CaseId, index: number): Promise<void> {
  const { me, db, journal } = session;
  const recording = await db.read((reader) => recordingById(reader, film));
  if (recording === null) throw new Error('the film is not there');
  const id = newId<RecordingId>(randomBytes);
  const sha256 = randomBytes(32).toString('hex');
  const act = { label: 'recording.import', actor: me.id, place: null, topics: [] } as const;
  told(
    await journal.act(act, async (rows) => {
      await rows.insert('recording', toRow({ ...recording, id, caseId, sha256, code: `X-${index}` }));
      await giveNewKey(rows.unjournalled, session, quietPorts, { id, key: randomBytes(32) });
      return ok(null);
    }),
  );
}

async function measure(
  { host, handlers, caseId }: BenchVault,
  profileId: ProfileId,
  size: number,
  append: () => Promise<void>,
): Promise<number> {
  const { ours, baseline } = await takeTurns(
    TURNS,
    () =>
      timed(async () => {
        const wish = { caseId, profileId, kind: 'care', until: null };
        told(await host.call('access.give', wish));
        const { live } = told(await handlers['access.ofCase']({ caseId }));
        const given = live.find((one) => one.profileId === profileId);
        told(await host.call('access.end', { id: given?.id }));
      }),
    () => timed(append),
  );
  print({
    bench: 'calls',
    what: `access.give and access.end beside ${size} films and ${COLLEAGUES + 1} coordinators, p50`,
    value: median(ours),
    unit: 'ms',
    baseline: { what: 'a line of 4 KiB written to a plain file and synced', value: median(baseline) },
    runs: ours.length,
  });
  return median(ours);
}
