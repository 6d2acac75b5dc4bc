// Keys that follow an act, film by film, end where settling every film would: after any sequence of acts, by anybody.

import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import type { ActRows } from '../../../electron/host/db/journal.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { giveNewKey, settleGrants } from '../../../electron/host/films/settle-grants.ts';
import { withKeysFollowing } from '../../../electron/host/films/with-keys-following.ts';
import { asId, type CaseId, type RecordingId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/domain/result.ts';
import { openTestVault, type TestVault } from '../../support/session.ts';
import { addRecording, told } from '../../support/scenes.ts';

const NAMES = ['Ans', 'Bram', 'Chris', 'Dora'] as const;
const ROLES = ['', 'rater', 'worker', 'worker,rater', 'coordinator', 'trainee', 'administrator'] as const;
const [ROUND, FAMILIES, FILMS] = ['9'.repeat(32), 2, 4] as const;

const step = fc.record({
  kind: fc.constantFrom('relate', 'end', 'ask', 'unask', 'roles', 'team'),
  by: fc.constantFrom(...NAMES),
  who: fc.constantFrom(...NAMES),
  place: fc.nat(FILMS - 1),
  roles: fc.constantFrom(...ROLES),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Scene {
  readonly vault: TestVault;
  readonly families: readonly CaseId[];
  readonly films: readonly RecordingId[];
}

it('what follows an act is what settling everything would do', async () => {
  let given = 0;
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      const vault = await openTestVault(NAMES, { needToKnow: true });
      try {
        const scene = await begin(vault);
        for (const one of steps) {
          // As each does who opens the vault.
          await settleAll(scene, one);
          const before = await boxes(scene);
          await follow(scene, one);
          const followed = await boxes(scene);
          given += followed.filter((box) => !before.includes(box)).length;
          taken += before.filter((box) => !followed.includes(box)).length;
          await settleAll(scene, one);
          expect(await boxes(scene), JSON.stringify(one)).toEqual(followed);
        }
      } finally {
        await vault.close();
      }
    }),
    { numRuns: 40 },
  );
  expect([given > 0, taken > 0]).toEqual([true, true]);
});

async function begin(vault: TestVault): Promise<Scene> {
  const families = Array.from({ length: FAMILIES }, (_, index) => asId<CaseId>(String(index).repeat(32)));
  await vault.db.write(async (writer) => {
    for (const id of families) {
      await writer.run(sql`insert into care_case (id, code, created_at) values (${id}, ${id}, 1)`);
    }
    await writer.run(sql`
      insert into round (id, name, instrument_id, scale_ids, rater_ids, recording_ids, created_by, created_at)
      values (${ROUND}, 'r', 'ainsworth', '[]', '[]', '[]', ${vault.profile('Ans').id}, 1)`);
  });
  const films: RecordingId[] = [];
  for (let index = 0; index < FILMS; index += 1) {
    const caseId = families[index % FAMILIES];
    if (caseId === undefined) throw new Error('no family');
    const { id } = await addRecording(vault, 'Ans', { caseId });
    const film = { id, key: randomBytes(32) };
    await vault.db.write((writer) => giveNewKey(writer, vault.session('Ans'), vault.ports, film));
    films.push(id);
  }
  return { vault, families, films };
}

function settleAll({ vault }: Scene, { by }: Step): Promise<void> {
  return vault.db.write((writer) => settleGrants(writer, vault.session(by), vault.ports));
}

async function follow(scene: Scene, one: Step): Promise<void> {
  const { vault } = scene;
  const session = vault.session(one.by);
  const journal = withKeysFollowing(session.journal, session, vault.ports);
  const act = { label: 'access.give', actor: session.me.id, place: null, topics: [] } as const;
  told(
    await journal.act(act, async (rows) => {
      await change(scene, rows, one);
      return ok(null);
    }),
  );
}

async function change({ vault, families, films }: Scene, rows: ActRows, step: Step): Promise<void> {
  const { kind, who, place, roles } = step;
  const profile_id = vault.profile(who).id;
  const id = randomBytes(16).toString('hex');
  const recording_id = films[place] ?? '';
  if (kind === 'relate') {
    const case_id = families[place % FAMILIES] ?? '';
    await rows.insert('case_relation', { id, case_id, profile_id, kind: 'care', since: 1, reason: '' });
  }
  if (kind === 'end') {
    const live = await rows.all(sql`
      select id from case_relation where profile_id = ${profile_id} and ended_at is null`);
    const ending = { ended_at: 2, ended_by: profile_id };
    for (const row of live) await rows.update('case_relation', String(row['id']), ending);
  }
  if (kind === 'ask') {
    const known = await rows.first(sql`
      select id from sheet where rater_id = ${profile_id} and recording_id = ${recording_id}`);
    const sheet = { id, round_id: ROUND, recording_id, rater_id: profile_id, submitted_at: null };
    if (known === null) await rows.insert('sheet', sheet);
  }
  if (kind === 'unask') {
    const asked = await rows.all(sql`select id from sheet where rater_id = ${profile_id}`);
    for (const row of asked) await rows.remove('sheet', String(row['id']));
  }
  // Ans holds the vault together: it always has a coordinator.
  if (kind === 'roles' && who !== 'Ans') await rows.update('profile', profile_id, { roles });
  if (kind === 'team') await rows.update('profile', profile_id, { team: roles });
}

/** As `film person`. */
async function boxes({ vault }: Scene): Promise<readonly string[]> {
  const rows = await vault.db.read((reader) =>
    reader.all(sql`select recording_id, profile_id from film_grant order by recording_id, profile_id`),
  );
  return rows.map((row) => `${String(row['recording_id'])} ${String(row['profile_id'])}`);
}
