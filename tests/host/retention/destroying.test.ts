// A film that is destroyed through the program's own doors: nothing of it can be had any more, and what was scored
// stays and says so.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openEncrypted } from '../../../electron/host/db/engine.ts';
import { DATABASE_SETTINGS } from '../../../electron/host/db/open-database.ts';
import { filmKey } from '../../../electron/host/films/film-keys.ts';
import type { Assembled } from '../../../electron/host/host.ts';
import { deriveKey } from '../../../electron/host/vault/keys.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { refusalOf, SENSITIVITY, told } from '../../support/scenes.ts';
import { makeLogWorld, PERSON } from '../audit/world.ts';
import { filled, type Scene } from '../backup/scene.ts';
import { ANNA } from '../backup/world.ts';

const WORDS = 'alleen hier geschreven';

/** Scored by whoever brought it in, with one fragment that the score rests on and one that it does not. */
async function scored(world: Scene): Promise<RecordingId> {
  const { handlers } = world;
  const [recordingId] = world.films;
  const [anna] = told(await handlers['profiles.list']({}));
  const [row] = told(await handlers['recordings.list']({}));
  const caseId = row?.recording.caseId;
  if (anna === undefined || caseId === undefined || caseId === null) throw new Error('nobody');
  told(await handlers['access.give']({ caseId, profileId: anna.id, kind: 'care', until: null }));
  const span = { start: fromSeconds(0.1), end: fromSeconds(0.5) };
  const cited = told(await handlers['fragments.mark']({ recordingId, ...span }));
  told(await handlers['fragments.edit']({ id: cited.id, name: 'lacht', note: 'bij de score' }));
  const later = { start: fromSeconds(0.5), end: fromSeconds(0.9) };
  const loose = told(await handlers['fragments.mark']({ recordingId, ...later }));
  told(await handlers['fragments.edit']({ id: loose.id, name: 'los', note: WORDS }));
  told(
    await handlers['rounds.createWithReason']({
      name: 'Ronde',
      instrumentId: AINSWORTH.id,
      scaleIds: [SENSITIVITY],
      raterIds: [anna.id],
      recordingIds: [recordingId],
      reason: 'op papier',
    }),
  );
  const [task] = told(await handlers['tasks.list']({}));
  if (task === undefined) throw new Error('no task');
  const field = { sheetId: task.sheetId, scaleId: SENSITIVITY };
  told(await handlers['sheets.score']({ ...field, verdict: { kind: 'value', value: 7 } }));
  told(await handlers['sheets.note']({ ...field, note: 'mening' }));
  told(await handlers['sheets.cite']({ ...field, evidence: [cited.id] }));
  told(await handlers['sheets.submit']({ sheetId: task.sheetId }));
  return recordingId;
}

const destroy = (world: Pick<Assembled, 'handlers'>, recordingId: RecordingId) =>
  world.handlers['retention.destroy']({ recordingId, ground: 'early', reason: 'niet meer nodig' });

describe('a film that is destroyed', () => {
  it('leaves no key, no file and no copy, not while it plays either', async () => {
    const world = await makeLogWorld();
    onTestFinished(() => world.close());
    const { handlers, host, vault, recordingId } = world;
    const opened = told(await handlers['recordings.open']({ id: recordingId }));
    const playing = await host.media(new Request(`http://host/${opened.video}`));
    const body = playing.body?.getReader();
    expect((await body?.read())?.value?.length).toBeGreaterThan(0);
    const session = vault.current();
    if (session === null) throw new Error('locked');
    const key = await session.db.read((reader) => filmKey(reader, session, recordingId));
    if (key === null) throw new Error('no key');
    told(await destroy(world, recordingId));

    await expect(drained(body)).rejects.toThrow(/not open to this reader/u);
    expect((await host.media(new Request(`http://host/${opened.video}`))).status).toBe(404);
    const vaultFolder = vault.opened()?.folder ?? '';
    expect(readdirSync(path.join(vaultFolder, 'rec'))).toEqual([]);
    expect(refusalOf(await handlers['recordings.open']({ id: recordingId }))).toBe('recording.destroyed');
    expect(told(await handlers['vault.verify']({})).damage).toEqual([]);
    expect(await bytesLeft(world, PERSON, key)).toBe(0);
    expect(readdirSync(vaultFolder).filter((name) => name.includes('.before-'))).toEqual([]);
  });

  it('has its scores still, and says everywhere that it is gone', async () => {
    const world = await filled();
    const { handlers } = world;
    const recordingId = await scored(world);
    const before = told(await handlers['agreement.study'](EVERYTHING));
    told(await destroy(world, recordingId));
    const destroyedAt = world.time.now;

    const [first] = told(await handlers['recordings.list']({}));
    expect(first).toMatchObject({ cover: null, recording: { code: 'V-0001', title: '', destroyedAt } });
    const [task] = told(await handlers['tasks.list']({}));
    const sheet = told(await handlers['sheets.open']({ sheetId: task?.sheetId ?? noSheet() }));
    expect(sheet).toMatchObject({
      recordingCode: 'V-0001',
      destroyedAt,
      scores: [{ verdict: { kind: 'value', value: 7 }, note: 'mening' }],
    });
    const study = told(await handlers['agreement.study'](EVERYTHING));
    expect(study).toEqual({ ...before, rows: before.rows.map((row) => ({ ...row, destroyedAt })) });
    const { caseId } = first?.recording ?? {};
    if (caseId === undefined || caseId === null) throw new Error('no family');
    const family = told(await handlers['consents.ofFamily']({ caseId }));
    expect(family.recordings.map((one) => one.destroyedAt)).toEqual([destroyedAt, null]);
    const kept = told(await handlers['retention.ofFamily']({ caseId }));
    expect(kept.kept.map(({ code }) => code)).toEqual(['V-0002']);
    expect(kept.destroyed).toMatchObject([
      {
        recordingCode: 'V-0001',
        caseCode: 'G-1',
        class: null,
        rule: 'last-use',
        ground: 'early',
        reason: 'niet meer nodig',
        at: destroyedAt,
        byName: 'Anna de Vries',
        sha256: recordingId,
      },
    ]);
  });

  it('takes along the words that no score rests on, and cannot be undone', async () => {
    const world = await filled();
    const { handlers } = world;
    const recordingId = await scored(world);
    told(await destroy(world, recordingId));
    const marks = told(await handlers['fragments.list']({ recordingId }));
    expect(marks.map(({ name, note }) => [name, note])).toEqual([
      ['lacht', 'bij de score'],
      ['', ''],
    ]);
    expect(await bytesLeft(world, ANNA, Buffer.from(WORDS))).toBe(0);
    const place = { recording: recordingId };
    expect(told(await handlers['history.state']({ place }))).toEqual({ undo: null, redo: null });
    expect(refusalOf(await handlers['history.undo']({ place }))).toBe('recording.destroyed');
    const span = { start: fromSeconds(0.1), end: fromSeconds(0.5) };
    expect(refusalOf(await handlers['fragments.mark']({ recordingId, ...span }))).toBe('recording.destroyed');
    const described = { id: recordingId, title: 'toch', activity: null };
    expect(refusalOf(await handlers['recordings.describe'](described))).toBe('recording.destroyed');
    expect(refusalOf(await destroy(world, recordingId))).toBe('not-found');
  });

  it('is in the record that can be taken along, without a word of the family', async () => {
    const world = await filled();
    told(await destroy(world, await scored(world)));
    const { text } = told(await world.handlers['destructions.take']({ what: 'csv' }));
    const [header, line] = text.split('\r\n');
    expect(header).toContain('recording,family,class,rule');
    expect(line).toContain('V-0001,G-1,,last-use');
    expect(line).toContain(world.films[0]);
    expect(text).not.toContain('Badje');
    expect(text).not.toContain(WORDS);
  });

  it('goes before its day for a reason only, and not while it is held', async () => {
    const world = await filled();
    const { handlers } = world;
    const [recordingId] = world.films;
    const asked = { recordingId, reason: '' };
    expect(refusalOf(await handlers['retention.destroy']({ ...asked, ground: 'term' }))).toBe(
      'retention.not-due',
    );
    expect(refusalOf(await handlers['retention.destroy']({ ...asked, ground: 'early' }))).toBe(
      'retention.reason-missing',
    );
    const [row] = told(await handlers['recordings.list']({}));
    const caseId = row?.recording.caseId;
    if (caseId === undefined || caseId === null) throw new Error('no family');
    told(
      await handlers['retention.setHold']({
        caseId,
        recordingId: null,
        kind: 'hold',
        reason: 'er loopt een klacht',
      }),
    );
    expect(refusalOf(await destroy(world, recordingId))).toBe('retention.held');
    expect(refusalOf(await handlers['recordings.remove']({ id: recordingId }))).toBe('retention.held');
    expect(existsSync(path.join(world.vaultFolder, 'rec', `${recordingId}.rec`))).toBe(true);
    const { holds } = told(await handlers['retention.ofFamily']({ caseId }));
    told(await handlers['retention.liftHold']({ id: holds[0]?.id ?? noHold() }));
    told(await destroy(world, recordingId));
  });
});

const EVERYTHING = {
  instrumentId: AINSWORTH.id,
  roundIds: null,
  team: null,
  raterIds: null,
  from: null,
  to: null,
};

const noSheet = (): never => {
  throw new Error('no sheet');
};
const noHold = (): never => {
  throw new Error('no hold');
};

async function drained(body: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<void> {
  if (body === undefined) throw new Error('no film');
  for (let piece = await body.read(); !piece.done; piece = await body.read());
}

/** How often these bytes, or their hex, stand in any page of the closed database. Locks the vault. */
async function bytesLeft(world: Assembled, person: typeof ANNA, needle: Buffer): Promise<number> {
  const vault = world.vault.opened();
  if (vault === null) throw new Error('not open');
  const key = deriveKey(vault.vaultKey, vault.manifest().vaultId, 'database');
  const hex = needle.toString('hex');
  told(await world.handlers['vault.lock']({}));
  const file = path.join(vault.folder, 'main.db');
  const connection = await openEncrypted(file, key, { settings: DATABASE_SETTINGS });
  const pages = connection.serialize();
  connection.close();
  told(await world.handlers['vault.unlock'](person));
  return [pages.includes(needle), pages.toString('latin1').includes(hex)].filter(Boolean).length;
}
