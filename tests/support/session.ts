// A vault for tests of features: the real database and journal in a folder of its own, several people at once.

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccessHandlers } from '../../electron/host/access/handlers.ts';
import { withAccess } from '../../electron/host/access/with-access.ts';
import { createAgreementHandlers } from '../../electron/host/agreement/handlers.ts';
import { createAuditHandlers } from '../../electron/host/audit/handlers.ts';
import { createCaseHandlers } from '../../electron/host/cases/handlers.ts';
import { createCodebookHandlers } from '../../electron/host/codebooks/handlers.ts';
import { createJournal } from '../../electron/host/db/create-journal.ts';
import type { Database } from '../../electron/host/db/database.ts';
import type { FilmStore } from '../../electron/host/db/film-container.ts';
import { createFilmStore } from '../../electron/host/db/film-store.ts';
import { openDatabase } from '../../electron/host/db/open-database.ts';
import { sql } from '../../electron/host/db/sql.ts';
import { newId, type FeatureDeps } from '../../electron/host/feature.ts';
import { createEpisodeHandlers } from '../../electron/host/episodes/handlers.ts';
import { createCodingHandlers } from '../../electron/host/coding/handlers.ts';
import { createIntervalHandlers } from '../../electron/host/intervals/handlers.ts';
import { createFragmentHandlers } from '../../electron/host/fragments/handlers.ts';
import { createHistoryHandlers } from '../../electron/host/history/handlers.ts';
import { createLiveHandlers } from '../../electron/host/live/handlers.ts';
import { createRecordingHandlers } from '../../electron/host/recordings/handlers.ts';
import { createRetentionHandlers } from '../../electron/host/retention/handlers.ts';
import type { FilmAccess } from '../../electron/host/recordings/service.ts';
import { createConsentHandlers } from '../../electron/host/consent/handlers.ts';
import { createRoundHandlers } from '../../electron/host/rounds/handlers.ts';
import { createTieHandlers } from '../../electron/host/ties/handlers.ts';
import type { Session } from '../../electron/host/session.ts';
import { createSheetHandlers } from '../../electron/host/sheets/handlers.ts';
import { ROLES_OF_FOUNDER, USUAL_ROLES, type Role } from '../../shared/domain/access/role.ts';
import { personKeysOf, type PersonKeys } from '../../electron/host/vault/person-keys.ts';
import type { Topic } from '../../shared/contract/events.ts';
import type { VaultId } from '../../shared/domain/ids.ts';
import type { Profile } from '../../shared/domain/profile/profile.ts';
import { ok } from '../../shared/domain/result.ts';
import { openTestTrail } from './trail.ts';

export type FeatureHandlers = ReturnType<typeof featureHandlers>;

export interface TestVault {
  readonly db: Database;
  readonly films: FilmStore;
  readonly ports: FeatureDeps['ports'];
  /** Labels and topics of the acts so far. */
  readonly news: readonly { readonly label: string; readonly topics: readonly Topic[] }[];
  session(name: string): Session;
  as(name: string): FeatureHandlers;
  profile(name: string): Profile;
  /** Lets so many milliseconds go by. */
  wait(ms: number): void;
  close(): Promise<void>;
}

export interface TestVaultOptions {
  /** Roles by name, in the place of the usual ones. */
  readonly roles?: Readonly<Record<string, readonly Role[]>>;
  /** Relations are given as the program gives them. Without it everyone works with every family. */
  readonly needToKnow?: boolean;
}

/** The first of `names` is the coordinator. */
export async function openTestVault(
  names: readonly string[],
  { roles = {}, needToKnow = false }: TestVaultOptions = {},
): Promise<TestVault> {
  const folder = await mkdtemp(join(tmpdir(), 'vault-'));
  const time = tickingClock();
  const ports = { clock: time.now, randomBytes };
  const db = await openDatabase(join(folder, 'main.db'), randomBytes(32), ports);
  const news: { label: string; topics: readonly Topic[] }[] = [];
  const audit = await openTestTrail(db, folder, ports);
  const journal = createJournal(db, ports, audit, ({ label, topics }) => news.push({ label, topics }));
  const films = createFilmStore(folder);
  const people = names.map(
    (name, index): Profile => ({
      id: newId(randomBytes),
      name,
      roles: roles[name] ?? (index === 0 ? ROLES_OF_FOUNDER : USUAL_ROLES),
      team: '',
      createdAt: ports.clock(),
    }),
  );
  const vaultId = newId<VaultId>(randomBytes);
  const raterKeys = new Map(people.map((person) => [person.id, randomBytes(32)]));
  const keysOf = (person: Profile): PersonKeys => {
    const raterKey = raterKeys.get(person.id);
    if (raterKey === undefined) throw new Error(`${person.name} has no keys`);
    return personKeysOf(raterKey, vaultId);
  };
  for (const person of people) await addProfile(db, person, keysOf(person).identity.publicKey);
  if (!needToKnow) await everyoneWorksWithEveryFamily(db);
  const ended = new AbortController().signal;
  const profile = (name: string): Profile => {
    const found = people.find((person) => person.name === name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const session = (name: string): Session => ({
    me: profile(name),
    vaultId,
    demo: false,
    db,
    journal,
    audit,
    films,
    keys: keysOf(profile(name)),
    ended,
  });
  return {
    db,
    films,
    ports,
    news,
    session,
    profile,
    as(name) {
      const mine = session(name);
      return featureHandlers({ current: () => mine, ports });
    },
    wait: time.wait,
    async close() {
      // What is still being written beside the database would be in the way of removing the folder.
      await audit.anchor();
      audit.end();
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As the program has them, behind the same wrapper. */
function featureHandlers(deps: FeatureDeps) {
  return withAccess(bareHandlers(deps), deps.current, deps.ports.clock);
}

function bareHandlers(deps: FeatureDeps) {
  return {
    ...createAccessHandlers(deps),
    ...createCaseHandlers(deps),
    ...createRecordingHandlers({ ...deps, films: paperFilms }),
    ...createRetentionHandlers({ ...deps, films: paperFilms, log: { event: () => undefined } }),
    ...createEpisodeHandlers(deps),
    ...createIntervalHandlers(deps),
    ...createFragmentHandlers(deps),
    ...createCodingHandlers(deps),
    ...createCodebookHandlers(deps),
    ...createLiveHandlers(deps),
    ...createTieHandlers(deps),
    ...createRoundHandlers(deps),
    ...createSheetHandlers(deps),
    ...createAgreementHandlers(deps),
    ...createConsentHandlers({ ...deps, films: paperFilms }),
    ...createAuditHandlers(deps),
    ...createHistoryHandlers(deps),
  };
}

/** Films for tests that are not about film: names for tokens, two frames, no sound. */
export const paperFilms: FilmAccess = {
  checkKey: async () => ok(null),
  token: async (recordingId, part) => `${part}-of-${recordingId}`,
  facts: async () => ({ frames: { times: [0, 40_000], end: 80_000 }, waveform: null, thumbnails: null }),
  release: async () => {},
};

/** Every reading is a little later than the one before: order shows, and nothing depends on the real time. */
function tickingClock() {
  let now = Date.UTC(2026, 0, 5, 9);
  const wait = (ms: number): void => {
    now += ms;
  };
  return { now: () => (now += 100), wait };
}

async function addProfile(db: Database, person: Profile, publicKey: Buffer): Promise<void> {
  await db.write(async (writer) => {
    await writer.run(sql`
      insert into profile (id, name, roles, team, created_at)
      values (${person.id}, ${person.name}, ${person.roles.join(',')}, ${person.team}, ${person.createdAt})`);
    // As in a vault of today, where the recovery key brings everybody's keys back.
    await writer.run(sql`
      insert into person_key (profile_id, public_key, escrow, escrowed_to)
      values (${person.id}, ${publicKey.toString('base64')}, '-', '-')`);
  });
}

/** Tests that are not about relations: whoever is there when a family comes has one, however the family comes. */
async function everyoneWorksWithEveryFamily(db: Database): Promise<void> {
  await db.write((writer) =>
    writer.run(sql`
      create trigger everyone_works_with_it after insert on care_case begin
        insert into case_relation (id, case_id, profile_id, kind, since, reason)
          select lower(hex(randomblob(16))), new.id, id, 'care', 0, '' from profile;
      end`),
  );
}
