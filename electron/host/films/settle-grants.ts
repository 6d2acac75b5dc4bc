// Settling: gives the key of each film to everyone who must hold it, and takes it from those who no longer do. Only a
// person who has a key can pass it on, so this is done whole at every opening of the vault, and with every change of who
// may see what for the films that it is about. Done twice it changes nothing more.

import type { ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import { holdersAt } from '../access/holders.ts';
import type { Reader, Writer } from '../db/database.ts';
import type { FeatureDeps } from '../feature.ts';
import { allProfiles } from '../profiles/service.ts';
import { escrowedPeople } from '../vault/escrowed-people.ts';
import { wipe } from '../vault/keys.ts';
import { publicKeys } from '../vault/public-keys.ts';
import { giveKey, keyName, ownKey, type Owner } from './film-keys.ts';
import {
  allGrants,
  dropBox,
  dropUnsealedKey,
  grantsOf,
  keptUnsealed,
  keepUnsealed,
  unsealedKey,
  type Grant,
} from './queries.ts';

type Ports = FeatureDeps['ports'];

interface People {
  readonly publicKeys: ReadonlyMap<ProfileId, Buffer>;
  readonly escrowed: ReadonlySet<ProfileId>;
}

/** Who has, and who must have, the key of one film. */
interface Standing {
  readonly recordingId: RecordingId;
  readonly holders: readonly ProfileId[];
  readonly grants: readonly Grant[];
}

/** Within a transaction; `only` where these films alone are concerned. */
export async function settleGrants(
  writer: Writer,
  owner: Owner,
  ports: Ports,
  only: ReadonlySet<RecordingId> | null = null,
): Promise<void> {
  if (only?.size === 0) return;
  const people = await peopleOf(writer, owner);
  for (const standing of await standings(writer, ports.clock(), only)) {
    const good = standing.grants.filter((grant) => isGood(grant, people)).map(({ profileId }) => profileId);
    const given = await giveDue(writer, owner, ports, standing, new Set(good), people);
    await takeBack(writer, standing, new Set([...good, ...given]), people);
  }
}

/** Of a film that was just recorded: for everyone who must hold it, else for whoever brought it in. */
export async function giveNewKey(
  writer: Writer,
  owner: Owner,
  ports: Ports,
  film: { readonly id: RecordingId; readonly key: Uint8Array },
): Promise<void> {
  const me = { id: owner.me.id, publicKey: owner.keys.identity.publicKey };
  const tools = { vaultId: owner.vaultId, random: ports.randomBytes };
  await giveKey(writer, tools, { recordingId: film.id, key: film.key }, me);
  await settleGrants(writer, owner, ports, new Set([film.id]));
  const having = await grantsOf(writer, film.id);
  const { escrowed } = await peopleOf(writer, owner);
  if (!having.some(({ profileId }) => escrowed.has(profileId))) await keepUnsealed(writer, film.id, film.key);
}

async function peopleOf(reader: Reader, { me }: Owner): Promise<People> {
  return { publicKeys: await publicKeys(reader), escrowed: await escrowedPeople(reader, me.id) };
}

async function standings(
  reader: Reader,
  now: number,
  only: ReadonlySet<RecordingId> | null,
): Promise<readonly Standing[]> {
  const grants = only === null ? await allGrants(reader) : await grantsOfEach(reader, only);
  const byFilm = Map.groupBy(grants, ({ recordingId }) => recordingId);
  const unsealed = [...(await keptUnsealed(reader))].filter((id) => only === null || only.has(id));
  const gone = new Set((await allProfiles(reader)).filter(hasLeft).map(({ id }) => id));
  const all = await holdersAt(reader, now);
  const found: Standing[] = [];
  for (const recordingId of new Set([...byFilm.keys(), ...unsealed])) {
    const holders = (await all.of(recordingId)).filter((id) => !gone.has(id));
    found.push({ recordingId, holders, grants: byFilm.get(recordingId) ?? [] });
  }
  return found;
}

async function grantsOfEach(reader: Reader, films: ReadonlySet<RecordingId>): Promise<readonly Grant[]> {
  const grants: Grant[] = [];
  for (const recordingId of films) grants.push(...(await grantsOf(reader, recordingId)));
  return grants;
}

function hasLeft({ leftAt }: Profile): boolean {
  return leftAt !== undefined;
}

/** Its owner can open it: they did not get other keys since. */
function isGood({ profileId, sealedTo }: Grant, people: People): boolean {
  const publicKey = people.publicKeys.get(profileId);
  return publicKey !== undefined && keyName(publicKey) === sealedTo;
}

/** To whom it was given: nobody, where this person has not got the key themselves. */
async function giveDue(
  writer: Writer,
  owner: Owner,
  ports: Ports,
  { recordingId, holders }: Standing,
  having: ReadonlySet<ProfileId>,
  people: People,
): Promise<readonly ProfileId[]> {
  const due = [...people.publicKeys].filter(([id]) => holders.includes(id) && !having.has(id));
  if (due.length === 0) return [];
  const own = await ownKey(writer, owner, recordingId);
  const key = own === null || own === 'damaged' ? await unsealedKey(writer, recordingId) : own;
  if (key === null) return [];
  const tools = { vaultId: owner.vaultId, random: ports.randomBytes };
  for (const [id, publicKey] of due) await giveKey(writer, tools, { recordingId, key }, { id, publicKey });
  wipe(key);
  return due.map(([id]) => id);
}

/** Never the last key there is: a film that nobody can open is lost. */
async function takeBack(
  writer: Writer,
  { recordingId, holders, grants }: Standing,
  having: ReadonlySet<ProfileId>,
  { escrowed }: People,
): Promise<void> {
  if (!holders.some((id) => having.has(id))) return;
  for (const grant of grants) if (!holders.includes(grant.profileId)) await dropBox(writer, grant);
  // Until everyone has it, and the recovery key brings back the keys of one of them at least, films could be lost.
  const isSafe = holders.every((id) => having.has(id)) && holders.some((id) => escrowed.has(id));
  if (isSafe) await dropUnsealedKey(writer, recordingId);
}
