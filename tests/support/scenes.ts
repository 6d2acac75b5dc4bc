// Recordings, rounds and finished sheets for tests, made through the program's own doors where it has them.

import { randomBytes } from 'node:crypto';
import { toRow } from '../../electron/host/recordings/queries.ts';
import { newId } from '../../electron/host/feature.ts';
import { AINSWORTH } from '../../shared/domain/instrument/ainsworth.ts';
import {
  asId,
  type PersonId,
  type RecordingId,
  type ScaleId,
  type SheetId,
} from '../../shared/domain/ids.ts';
import type { Recording } from '../../shared/domain/recording/recording.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Round } from '../../shared/domain/round/round.ts';
import { fromSeconds } from '../../shared/domain/time.ts';
import type { TestVault } from './session.ts';

export const SENSITIVITY: ScaleId = asId('sensitivity');
export const COOPERATION: ScaleId = asId('cooperation');
export const ACCEPTANCE: ScaleId = asId('acceptance');

/** The value of an answer that must not be a refusal. */
export function told<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export function refusalOf(result: Result<unknown>): string {
  return result.ok ? 'none' : result.error.code;
}

/** Makes the rows of an imported film of one minute; there is no film behind them. */
export async function addRecording(
  vault: TestVault,
  by: string,
  details: Partial<Recording> = {},
): Promise<Recording> {
  const session = vault.session(by);
  const caseId = details.caseId ?? told(await vault.as(by)['cases.create']({ code: '' })).id;
  const id: RecordingId = newId(randomBytes);
  const recording: Recording = {
    id,
    caseId,
    code: `V-${id.slice(0, 6)}`,
    title: '',
    activity: null,
    importedAt: vault.ports.clock(),
    importedBy: session.me.id,
    duration: fromSeconds(60),
    width: 640,
    height: 360,
    frameCount: 1500,
    variableFrameRate: false,
    hasSound: true,
    sizeBytes: 1000,
    sha256: randomBytes(32).toString('hex'),
    format: 'mp4',
    videoCodec: 'h264',
    audioCodec: 'aac',
    playable: 'original',
    destroyedAt: null,
    ...details,
  };
  const act = { label: 'recording.import', actor: session.me.id, place: null, topics: [] } as const;
  await session.journal.act(act, async (rows) => {
    await rows.insert('recording', toRow(recording));
    return { ok: true, value: null };
  });
  return recording;
}

/** Says of recordings that others are going to see them: they become part of the file. */
export async function decideSharing(
  vault: TestVault,
  by: string,
  recordings: readonly Pick<Recording, 'id'>[],
): Promise<void> {
  const recordingIds = recordings.map(({ id }) => id);
  const decision = { recordingIds, becomes: 'file' as const, reason: 'het team scoort samen' };
  told(await vault.as(by)['retention.decideSharing'](decision));
}

export async function addRound(
  vault: TestVault,
  by: string,
  raters: readonly string[],
  recordings: readonly Recording[],
  details: { readonly name?: string; readonly scaleIds?: ScaleId[] } = {},
): Promise<Round> {
  await decideSharing(vault, by, recordings);
  return told(
    await vault.as(by)['rounds.createWithReason']({
      reason: 'staat op papier',
      name: details.name ?? 'Ronde',
      instrumentId: AINSWORTH.id,
      scaleIds: details.scaleIds ?? [SENSITIVITY, COOPERATION],
      raterIds: raters.map((name) => vault.profile(name).id),
      recordingIds: recordings.map((recording) => recording.id),
    }),
  );
}

export async function sheetOf(
  vault: TestVault,
  rater: string,
  round: Round,
  recording: Recording,
): Promise<SheetId> {
  const tasks = told(await vault.as(rater)['tasks.list']({}));
  const task = tasks.find((one) => one.roundId === round.id && one.recordingId === recording.id);
  if (task === undefined) throw new Error(`${rater} was not asked to score this`);
  return task.sheetId;
}

/** Scores every scale of the sheet, in the round's order, and hands it in. */
export async function finish(
  vault: TestVault,
  rater: string,
  round: Round,
  recording: Recording,
  values: readonly number[],
): Promise<SheetId> {
  const sheetId = await sheetOf(vault, rater, round, recording);
  const mine = vault.as(rater);
  for (const [index, scaleId] of round.scaleIds.entries()) {
    const value = values[index];
    if (value === undefined) throw new Error('one value for each scale');
    told(await mine['sheets.score']({ sheetId, scaleId, verdict: { kind: 'value', value } }));
  }
  told(await mine['sheets.submit']({ sheetId }));
  return sheetId;
}

/** The one parent of this family, and whoever else is given, say yes to showing this recording to others. */
export async function sayYes(
  vault: TestVault,
  name: string,
  { id, caseId }: Recording,
  others: readonly PersonId[] = [],
): Promise<void> {
  const mine = vault.as(name);
  const parent = {
    capacity: 'parent-with-sole-authority',
    seenIn: 'all',
    born: null,
    authority: null,
  } as const;
  const { id: mother } = told(await mine['persons.add']({ caseId, codeName: 'ouder A', ...parent }));
  told(
    await mine['consents.give']({
      personIds: [mother, ...others],
      purposes: ['supervision', 'intervision', 'education'],
      recordingId: id,
      givenOn: '2026-01-02',
      form: 'paper',
      textVersion: 'folder 1',
      validUntil: null,
    }),
  );
}
