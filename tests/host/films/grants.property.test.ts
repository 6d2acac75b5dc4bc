// Whatever happens to people, relations and keys, in whatever order: every film can be opened by somebody who has a way
// in, or brought back; and after settling by somebody who has its key, nobody has it who must not.

import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { holdersOf } from '../../../electron/host/access/holders.ts';
import type { Writer } from '../../../electron/host/db/database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { filmKey, ownKey } from '../../../electron/host/films/film-keys.ts';
import { unsealedKey } from '../../../electron/host/films/queries.ts';
import { giveNewKey, settleGrants } from '../../../electron/host/films/settle-grants.ts';
import { takeKeysFrom } from '../../../electron/host/films/take-keys.ts';
import type { Session } from '../../../electron/host/session.ts';
import { personKeysOf, type PersonKeys } from '../../../electron/host/vault/person-keys.ts';
import { asId, type CaseId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { openTestVault, type TestVault } from '../../support/session.ts';
import { addRecording } from '../../support/scenes.ts';

const NAMES = ['Ans', 'Bram', 'Chris'] as const;
type Name = (typeof NAMES)[number];

type Step =
  | { readonly kind: 'relate' | 'end' | 'settle' | 'leave' | 'otherKeys' | 'promote'; readonly who: Name }
  | { readonly kind: 'film'; readonly who: Name };

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('relate', 'end', 'settle', 'leave', 'otherKeys', 'promote', 'film'),
  who: fc.constantFrom(...NAMES),
});

interface Scene {
  readonly vault: TestVault;
  readonly caseId: CaseId;
  readonly keys: Map<Name, PersonKeys>;
  readonly here: Set<Name>;
  readonly films: { readonly film: Recording; readonly key: Buffer }[];
}

it('every film stays within reach, and within bounds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const vault = await openTestVault(NAMES, { needToKnow: true });
      try {
        const scene = await begin(vault);
        for (const one of steps) {
          await take(scene, one);
          await expectWithinReach(scene);
        }
        await expectWithinBounds(scene);
      } finally {
        await vault.close();
      }
    }),
    { numRuns: 25 },
  );
});

async function begin(vault: TestVault): Promise<Scene> {
  const caseId = asId<CaseId>('c'.repeat(32));
  await vault.db.write((writer) =>
    writer.run(sql`insert into care_case (id, code, created_at) values (${caseId}, 'G-1', 1)`),
  );
  const keys = new Map(NAMES.map((name) => [name, vault.session(name).keys]));
  return { vault, caseId, keys, here: new Set(NAMES), films: [] };
}

function sessionOf({ vault, keys }: Scene, who: Name): Session {
  const session = vault.session(who);
  return { ...session, keys: keys.get(who) ?? session.keys };
}

async function take(scene: Scene, { kind, who }: Step): Promise<void> {
  const { vault, caseId, here } = scene;
  // Ans holds the vault together: she never leaves, as the last coordinator may not.
  if (!here.has(who) || (kind === 'leave' && who === 'Ans')) return;
  const { id } = vault.profile(who);
  if (kind === 'film') return addFilm(scene, who);
  if (kind === 'otherKeys') return giveOtherKeys(scene, who);
  await vault.db.write(async (writer) => {
    if (kind === 'relate') await relate(writer, caseId, id);
    if (kind === 'end')
      await writer.run(sql`update case_relation set ended_at = 2, ended_by = ${id} where profile_id = ${id}`);
    if (kind === 'promote') await writer.run(sql`update profile set roles = 'coordinator' where id = ${id}`);
    if (kind === 'settle') await settleGrants(writer, sessionOf(scene, who), vault.ports);
  });
  if (kind === 'leave') await leave(scene, who);
}

async function relate(writer: Writer, caseId: CaseId, profileId: string): Promise<void> {
  await writer.run(sql`
    insert into case_relation (id, case_id, profile_id, kind, since, reason)
    values (${randomBytes(16).toString('hex')}, ${caseId}, ${profileId}, 'care', 1, '')`);
}

async function addFilm(scene: Scene, who: Name): Promise<void> {
  const { vault, caseId, films } = scene;
  const film = await addRecording(vault, who, { caseId });
  const key = randomBytes(32);
  await vault.db.write((writer) =>
    giveNewKey(writer, sessionOf(scene, who), vault.ports, { id: film.id, key }),
  );
  films.push({ film, key });
}

/** Back in with the recovery key of a time when nobody was sealed to it: never where that could cost a film. */
async function giveOtherKeys(scene: Scene, who: Name): Promise<void> {
  const { vault, keys } = scene;
  if (who === 'Ans') return;
  const other = personKeysOf(randomBytes(32), vault.session(who).vaultId);
  const isOnly = await isOnlyHolder(scene, who);
  if (isOnly) return;
  keys.set(who, other);
  await vault.db.write((writer) =>
    writer.run(sql`
      update person_key set public_key = ${other.identity.publicKey.toString('base64')}
      where profile_id = ${vault.profile(who).id}`),
  );
}

async function leave(scene: Scene, who: Name): Promise<void> {
  const { vault, here } = scene;
  const { id } = vault.profile(who);
  const left = vault.db.write(async (writer) => {
    await writer.run(sql`insert into departure (id, at) values (${id}, 2)`);
    await writer.run(sql`delete from person_key where profile_id = ${id}`);
    const taken = await takeKeysFrom(writer, sessionOf(scene, 'Ans'), vault.ports, id);
    if (!taken.ok) throw new Error(taken.error.code);
  });
  await left.then(
    () => here.delete(who),
    (error: unknown) => expect(String(error)).toContain('film.only-key'),
  );
}

async function isOnlyHolder(scene: Scene, who: Name): Promise<boolean> {
  for (const { film, key } of scene.films) {
    const having = await whoOpens(scene, film, key);
    if (having.length === 1 && having[0] === who) return true;
  }
  return false;
}

async function whoOpens(scene: Scene, film: Recording, key: Buffer): Promise<readonly Name[]> {
  const having: Name[] = [];
  for (const who of scene.here) {
    const own = await scene.vault.db.read((reader) => ownKey(reader, sessionOf(scene, who), film.id));
    if (own instanceof Uint8Array && own.equals(key)) having.push(who);
  }
  return having;
}

async function expectWithinReach(scene: Scene): Promise<void> {
  for (const { film, key } of scene.films) {
    const open = await scene.vault.db.read((reader) => unsealedKey(reader, film.id));
    const having = await whoOpens(scene, film, key);
    expect(having.length + (open === null ? 0 : 1)).toBeGreaterThan(0);
  }
}

async function expectWithinBounds(scene: Scene): Promise<void> {
  const { vault, films, here } = scene;
  for (const who of here) {
    await vault.db.write((writer) => settleGrants(writer, sessionOf(scene, who), vault.ports));
  }
  for (const { film } of films) {
    const holders = await vault.db.read((reader) => holdersOf(reader, film.id, vault.ports.clock()));
    const wanted = [...here].filter((who) => holders.includes(vault.profile(who).id));
    for (const who of here) {
      const key = await vault.db.read((reader) => filmKey(reader, sessionOf(scene, who), film.id));
      expect(key !== null, `${who} has the key`).toBe(wanted.includes(who));
    }
  }
}
