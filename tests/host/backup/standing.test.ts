// What was withdrawn, restricted and ended after a backup was made holds in a vault that is put back from it.

import path from 'node:path';
import { expect, it } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { asId, type CaseId, type ProfileId } from '../../../shared/domain/ids.ts';
import { told } from '../../support/scenes.ts';
import { filled, restore, setsOf, type Scene } from './scene.ts';

const DAY = 86_400_000;
const BRAM = { name: 'Bram Jansen', passphrase: 'een stille vijver vol sterren' };
const PARENT = { capacity: 'parent-with-authority', born: null, authority: null, seenIn: 'all' } as const;
const CONSENT = {
  givenOn: '2026-01-05',
  form: 'paper',
  textVersion: '1',
  validUntil: null,
} as const;

/** Parent A says yes, Bram looks along, and all of that is in a backup; answers its set. */
async function agreed(world: Scene): Promise<{ set: string; caseId: CaseId; bram: ProfileId }> {
  const { handlers } = world;
  const [row] = told(await handlers['recordings.list']({}));
  const caseId = row?.recording.caseId;
  if (caseId === undefined || caseId === null) throw new Error('no family');
  const { id: bram } = told(await handlers['profiles.add']({ ...BRAM, roles: ['supervisor'] }));
  told(await handlers['access.give']({ caseId, profileId: bram, kind: 'supervision', until: null }));
  const { id } = told(await handlers['persons.add']({ caseId, codeName: 'ouder A', ...PARENT }));
  told(
    await handlers['consents.give']({
      ...CONSENT,
      personIds: [id],
      purposes: ['supervision'],
      recordingId: world.films[0],
    }),
  );
  await world.backup();
  const [set = ''] = setsOf(world);
  world.time.now += DAY;
  return { set, caseId, bram };
}

async function allEnded({ handlers, films, vault }: Scene, caseId: CaseId): Promise<void> {
  const { persons } = told(await handlers['consents.ofFamily']({ caseId }));
  const { id: parentB } = told(await handlers['persons.add']({ caseId, codeName: 'ouder B', ...PARENT }));
  for (const personId of [...persons.map(({ id }) => id), parentB])
    told(await handlers['consents.withdraw']({ personId, purposes: ['supervision'], recordingId: films[0] }));
  const hold = { caseId, recordingId: null, kind: 'restriction', reason: 'bezwaar' } as const;
  told(await handlers['retention.setHold'](hold));
  const relation = await vault
    .current()
    ?.db.read((reader) => reader.first(sql`select id from case_relation where kind = 'supervision'`));
  told(await handlers['access.end']({ id: asId(String(relation?.['id'])) }));
}

async function standingIn({ vault }: Scene) {
  const rows = await vault.current()?.db.read(async (reader) => ({
    withdrawn: await reader.all(sql`
      select p.code_name as who, c.withdrawn_on as day from consent c
      join visible_person p on p.id = c.person_id order by p.code_name`),
    holds: await reader.all(sql`select kind, reason from retention_hold where lifted_at is null`),
    relations: await reader.all(sql`
      select ended_at from case_relation where kind = 'supervision'`),
    keys: await reader.all(sql`select distinct profile_id as who from film_grant order by profile_id`),
  }));
  if (rows === undefined) throw new Error('not open');
  return rows;
}

it('from an older set', async () => {
  const world = await filled();
  const { set, caseId, bram } = await agreed(world);
  expect((await standingIn(world)).keys).toContainEqual({ who: bram });
  const endedAt = world.time.now;
  await allEnded(world, caseId);
  const then = await standingIn(world);
  world.time.now += DAY;
  await world.backup();
  told(await world.handlers['vault.lock']({}));

  told(await restore(world, path.join(world.home, 'terug'), { set }));
  const now = await standingIn(world);
  expect(now).toEqual(then);
  expect(now).toMatchObject({
    withdrawn: [
      { who: 'ouder A', day: '2026-01-06' },
      { who: 'ouder B', day: '2026-01-06' },
    ],
    holds: [{ kind: 'restriction', reason: 'bezwaar' }],
    relations: [{ ended_at: endedAt }],
  });
  expect(now.keys).not.toContainEqual({ who: bram });
});

it('not where nothing ended', async () => {
  const world = await filled();
  const { set, bram } = await agreed(world);
  const then = await standingIn(world);
  await world.backup();
  told(await world.handlers['vault.lock']({}));
  told(await restore(world, path.join(world.home, 'terug'), { set }));
  expect(await standingIn(world)).toEqual(then);
  expect(then.keys).toContainEqual({ who: bram });
});
