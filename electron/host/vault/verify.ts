// Verifying an open vault: every byte of it is read and held against what was once written.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogFinding } from '../../../shared/domain/audit/chain.ts';
import type { Damage, Verified } from '../../../shared/domain/vault/vault-state.ts';
import { reachOf, type Reach } from '../access/reach.ts';
import { checkContainer, type ContainerFinding } from '../db/check-container.ts';
import type { FilmStore } from '../db/film-container.ts';
import { codeOf, named } from '../db/storage-faults.ts';
import { MANIFEST_COPY, MANIFEST_FILE, readOne } from './manifest-file.ts';
import { writeManifest } from './manifest.ts';
import type { OpenVault } from './open-vault.ts';
import { expectedFilms, forgetKeys, recordedIds, type ExpectedFilm } from './queries.ts';
import { RECORDINGS_FOLDER } from './vault-files.ts';

/** Names recordings only to who knows of them at `now`. Stops with a throw when the vault is locked meanwhile. */
export async function verifyVault(vault: OpenVault, now: number): Promise<Verified> {
  const { db, films, ended, me } = vault.session;
  const damage: Damage[] = [...(await checkManifest(vault))];
  const findings = await db.check(ended);
  if (findings.length > 0) damage.push({ part: 'database', what: 'altered', code: null });
  const reach = await db.read((reader) => reachOf(reader, me.id, now));
  const expected = await db.read((reader) => expectedFilms(reader, vault.session));
  try {
    for (const film of expected) {
      ended.throwIfAborted();
      const found = await checkFilm(films, film, ended);
      damage.push(...damageTo(film, found, reach));
    }
  } finally {
    forgetKeys(expected);
  }
  damage.push(...(await checkLog(vault)), ...(await unknownFiles(vault)));
  return { films: expected.length, damage };
}

/** Of a recording that this person does not know of, that there is something and no more: one finding for each film. */
function damageTo(
  { id, code }: ExpectedFilm,
  found: readonly FilmFinding[],
  reach: Reach,
): readonly Damage[] {
  const isKnown = reach.knowsCodes || reach.mayView(id);
  const told = isKnown ? found : found.slice(0, 1);
  return told.map((what) => ({ part: 'recording', what, code: isKnown ? code : null }));
}

type FilmFinding = ContainerFinding | 'not-read';

/** Without a key no more can be seen of a film than whether its file is there. */
async function checkFilm(
  films: FilmStore,
  { id, key, parts }: ExpectedFilm,
  ended: AbortSignal,
): Promise<readonly FilmFinding[]> {
  if (typeof key !== 'string') return checkContainer(films, id, key, parts, ended);
  if (!(await films.list()).includes(id)) return ['missing'];
  return [key === 'lost' ? 'unreadable' : 'not-read'];
}

/**
 * A finding about the head has no line to name. What was found at the opening is told too: the log went on since, so
 * that its end looks whole again.
 */
async function checkLog({ session: { audit } }: OpenVault): Promise<readonly Damage[]> {
  const now = await audit.verify();
  const isNew = ({ what, seq }: LogFinding) => !now.some((one) => one.what === what && one.seq === seq);
  return [...audit.foundAtOpening.filter(isNew), ...now].map(
    ({ what, seq }): Damage => ({
      part: 'log',
      what: LOG_DAMAGE[what],
      code: seq === null ? null : String(seq),
    }),
  );
}

const LOG_DAMAGE: Readonly<Record<LogFinding['what'], Damage['what']>> = {
  'line-altered': 'altered',
  'line-missing': 'missing',
  'end-missing': 'incomplete',
  'head-missing': 'missing',
  'head-altered': 'altered',
  unreadable: 'unreadable',
};

/** What stands on the disk must be what this vault was opened with, whose MAC was checked then. */
async function checkManifest(vault: OpenVault): Promise<readonly Damage[]> {
  const meant = writeManifest(vault.manifest());
  const damage: Damage[] = vault.wasMended ? [{ part: 'manifest', what: 'mended', code: null }] : [];
  for (const name of [MANIFEST_FILE, MANIFEST_COPY]) {
    const found = await readOne(vault.folder, name);
    if (found === 'missing') damage.push({ part: 'manifest', what: 'missing', code: null });
    else if (typeof found === 'string') damage.push({ part: 'manifest', what: 'unreadable', code: null });
    else if (writeManifest(found) !== meant) damage.push({ part: 'manifest', what: 'altered', code: null });
  }
  return damage;
}

/**
 * The files are listed first and the records read after: an import that finished while the films were read is then
 * known. Where one is at its last step, its file carries the mark of a film that is still to be recorded.
 */
async function unknownFiles({ folder, session }: OpenVault): Promise<readonly Damage[]> {
  const names = await namesIn(join(folder, RECORDINGS_FOLDER));
  const unsettled = await session.films.unsettled();
  const recorded = await session.db.read((reader) => recordedIds(reader));
  const known = new Set([...recorded, ...unsettled].map((id) => `${id}.rec`));
  const unknown = names.filter((name) => !known.has(name));
  return unknown.map(() => ({ part: 'recording', what: 'unknown-file', code: null }));
}

/** The folder is made with the first film. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw named(error);
  }
}
