// The rows of film keys, and parts of films.

import { z } from 'zod';
import type { ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { id } from '../columns.ts';
import type { Reader, Writer } from '../db/database.ts';
import type { Part } from '../db/film-container.ts';
import { sql } from '../db/sql.ts';

const SINCE_BOXES = 70;

/** That a person was given the key of a film. */
export interface Grant {
  readonly recordingId: RecordingId;
  readonly profileId: ProfileId;
  /** The public key it was sealed to, base64: whoever got another one since cannot open it. */
  readonly sealedTo: string;
}

const grantRow = z
  .object({ recording_id: id<RecordingId>(), profile_id: id<ProfileId>(), sealed_to: z.string() })
  .transform(
    (row): Grant => ({ recordingId: row.recording_id, profileId: row.profile_id, sealedTo: row.sealed_to }),
  );

export async function allGrants(reader: Reader): Promise<readonly Grant[]> {
  const rows = await reader.all(sql`select recording_id, profile_id, sealed_to from film_grant`);
  return rows.map((row) => grantRow.parse(row));
}

export async function grantsOf(reader: Reader, recordingId: RecordingId): Promise<readonly Grant[]> {
  const rows = await reader.all(sql`
    select recording_id, profile_id, sealed_to from film_grant where recording_id = ${recordingId}`);
  return rows.map((row) => grantRow.parse(row));
}

const boxRow = z.object({ box: z.instanceof(Uint8Array) });

export async function boxOf(
  reader: Reader,
  recordingId: RecordingId,
  profileId: ProfileId,
): Promise<Uint8Array | null> {
  const [row] = await reader.allBinary(sql`
    select box from film_grant where recording_id = ${recordingId} and profile_id = ${profileId}`);
  return row === undefined ? null : boxRow.parse(row).box;
}

/** In the place of an earlier one, should there be one. */
export async function putBox(writer: Writer, grant: Grant, box: Uint8Array): Promise<void> {
  const { recordingId, profileId, sealedTo } = grant;
  await writer.run(sql`
    insert into film_grant (recording_id, profile_id, sealed_to, box)
    values (${recordingId}, ${profileId}, ${sealedTo}, ${box})
    on conflict (recording_id, profile_id) do update set sealed_to = excluded.sealed_to, box = excluded.box`);
}

export async function dropBox(writer: Writer, { recordingId, profileId }: Grant): Promise<void> {
  await writer.run(sql`
    delete from film_grant where recording_id = ${recordingId} and profile_id = ${profileId}`);
}

const idRow = z.object({ recording_id: id<RecordingId>() });

/**
 * Films whose key stands where everyone in the vault can read it, as all did before there were boxes: until each who
 * has it would get it back with the recovery key.
 */
export async function keptUnsealed(reader: Reader): Promise<ReadonlySet<RecordingId>> {
  const rows = await reader.all(sql`select recording_id from film_key`);
  return new Set(rows.map((row) => idRow.parse(row).recording_id));
}

const keyRow = z.object({ raw_key: z.instanceof(Uint8Array) });

export async function unsealedKey(reader: Reader, recordingId: RecordingId): Promise<Uint8Array | null> {
  const [row] = await reader.allBinary(sql`
    select raw_key from film_key where recording_id = ${recordingId}`);
  return row === undefined ? null : keyRow.parse(row).raw_key;
}

const hexRow = z.object({ key_hex: z.string().regex(/^[0-9a-f]{64}$/u) });

/** In records from before there were boxes: as text, a copy of which stays in memory. */
export async function earlierKey(reader: Reader, recordingId: RecordingId): Promise<Uint8Array | null> {
  const row = await reader.first(sql`select key_hex from film_key where recording_id = ${recordingId}`);
  return row === null ? null : Buffer.from(hexRow.parse(row).key_hex, 'hex');
}

export async function keepUnsealed(writer: Writer, recordingId: RecordingId, key: Uint8Array): Promise<void> {
  await writer.run(sql`
    insert into film_key (recording_id, raw_key) values (${recordingId}, ${key})`);
}

export async function dropUnsealedKey(writer: Writer, recordingId: RecordingId): Promise<void> {
  await writer.run(sql`delete from film_key where recording_id = ${recordingId}`);
}

/** False in records from before there were boxes, such as those of an older backup. */
export async function knowsBoxes(reader: Reader): Promise<boolean> {
  return (
    (await reader.first(sql`select version from schema_version where version >= ${SINCE_BOXES}`)) !== null
  );
}

const nameRow = z.object({ name: z.string() });

/** Names of those who have the key of a film, in their order. */
export async function namesWithKey(reader: Reader, recordingId: RecordingId): Promise<readonly string[]> {
  const rows = await reader.all(sql`
    select p.name from film_grant g join profile p on p.id = g.profile_id
    where g.recording_id = ${recordingId} order by p.name`);
  return rows.map((row) => nameRow.parse(row).name);
}

const formatRow = z.object({ format: z.string() });

/** The format of the film as it came, when it has this part and the viewer its key; null otherwise. */
export async function formatWithPart(
  reader: Reader,
  recordingId: RecordingId,
  part: Part,
  viewer: ProfileId,
): Promise<string | null> {
  const row = await reader.first(sql`
    select recording.format from recording
    join film_part on film_part.recording_id = recording.id
    join film_grant on film_grant.recording_id = recording.id
    where recording.id = ${recordingId} and film_part.part = ${part} and film_grant.profile_id = ${viewer}`);
  return row === null ? null : formatRow.parse(row).format;
}

/** Null for a sheet that is not there. */
export async function recordingOfSheet(reader: Reader, sheetId: string): Promise<RecordingId | null> {
  const row = await reader.first(sql`select recording_id from sheet where id = ${sheetId}`);
  return row === null ? null : idRow.parse(row).recording_id;
}

const codeRow = z.object({ code: z.string() });

/** Codes of the recordings of which this person has the key, in their order. */
export async function codesWithGrantOf(reader: Reader, profileId: ProfileId): Promise<readonly string[]> {
  const rows = await reader.all(sql`
    select r.code from film_grant g join recording r on r.id = g.recording_id
    where g.profile_id = ${profileId} order by r.code`);
  return rows.map((row) => codeRow.parse(row).code);
}
