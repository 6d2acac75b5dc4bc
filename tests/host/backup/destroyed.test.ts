// What was destroyed and erased after a backup was made stays so when an older set is put back, with its record.

import path from 'node:path';
import { expect, it } from 'vitest';
import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import { SENSITIVITY, told } from '../../support/scenes.ts';
import { backupOf, filled, filmsIn, restore, setsOf, type Scene } from './scene.ts';

const DAY = 86_400_000;

async function familyOf({ handlers }: Scene): Promise<CaseId> {
  const [row] = told(await handlers['recordings.list']({}));
  const caseId = row?.recording.caseId;
  if (caseId === undefined || caseId === null) throw new Error('no family');
  return caseId;
}

async function score({ handlers }: Scene, recordingId: RecordingId): Promise<void> {
  const [anna] = told(await handlers['profiles.list']({}));
  told(
    await handlers['rounds.createWithReason']({
      name: 'Ronde',
      instrumentId: AINSWORTH.id,
      scaleIds: [SENSITIVITY],
      raterIds: anna === undefined ? [] : [anna.id],
      recordingIds: [recordingId],
      reason: 'op papier',
    }),
  );
  const [task] = told(await handlers['tasks.list']({}));
  if (task === undefined) throw new Error('no task');
  const field = { sheetId: task.sheetId, scaleId: SENSITIVITY };
  told(await handlers['sheets.score']({ ...field, verdict: { kind: 'value', value: 7 } }));
  told(await handlers['sheets.submit']({ sheetId: task.sheetId }));
}

it('a scored film that was destroyed does not come back; its scores and the record of it do', async () => {
  const world = await filled();
  const { handlers, time } = world;
  const [recordingId] = world.films;
  await score(world, recordingId);
  await world.backup();
  const [older = ''] = setsOf(world);
  time.now += DAY;
  const destroyedAt = time.now;
  told(await handlers['retention.destroy']({ recordingId, ground: 'early', reason: 'niet meer nodig' }));
  time.now += DAY;
  await world.backup();
  expect(Object.keys(filmsIn(backupOf(world)))).toEqual([`${world.films[1]}.rec`]);
  told(await handlers['vault.lock']({}));

  const into = path.join(world.home, 'terug');
  expect(told(await restore(world, into, { set: older }))).toMatchObject({
    destroyedAgain: 1,
    withoutFilm: [],
  });
  expect(Object.keys(filmsIn(into))).toEqual([`${world.films[1]}.rec`]);
  const [first] = told(await handlers['recordings.list']({}));
  expect(first).toMatchObject({ cover: null, recording: { id: recordingId, title: '', destroyedAt } });
  const [task] = told(await handlers['tasks.list']({}));
  if (task === undefined) throw new Error('no task');
  const sheet = told(await handlers['sheets.open']({ sheetId: task.sheetId }));
  expect(sheet).toMatchObject({ destroyedAt, scores: [{ verdict: { kind: 'value', value: 7 } }] });
  expect(told(await handlers['destructions.list']({}))).toMatchObject([
    { recordingId, ground: 'early', reason: 'niet meer nodig', at: destroyedAt },
  ]);
  expect(told(await handlers['vault.verify']({})).damage).toEqual([]);
});

it('what was destroyed while the last backup was running goes too, and says that its record was not to be found', async () => {
  const world = await filled();
  const { handlers, time } = world;
  const [recordingId] = world.films;
  await score(world, recordingId);
  const db = world.vault.current()?.db;
  if (db === undefined) throw new Error('not open');
  const copyTo = db.copyTo.bind(db);
  db.copyTo = async (place) => {
    await copyTo(place);
    told(await handlers['retention.destroy']({ recordingId, ground: 'early', reason: 'tussendoor' }));
  };
  expect((await world.backup()).state).toBe('done');
  told(await handlers['vault.lock']({}));
  time.now += DAY;
  told(await restore(world, path.join(world.home, 'terug')));
  expect(told(await handlers['destructions.list']({}))).toMatchObject([
    { recordingId, ground: 'restored', reason: '' },
  ]);
  const [first] = told(await handlers['recordings.list']({}));
  expect(first?.recording.destroyedAt).not.toBeNull();
});

it('a family that was erased does not come back', async () => {
  const world = await filled();
  const { handlers, time } = world;
  const caseId = await familyOf(world);
  const parent = { capacity: 'parent-with-authority', born: null, authority: null, seenIn: 'all' } as const;
  told(await handlers['persons.add']({ caseId, codeName: 'ouder A', ...parent }));
  await world.backup();
  const [older = ''] = setsOf(world);
  time.now += DAY;
  const asked = { receivedOn: '2026-01-05', askedBy: 'child', channel: 'letter' } as const;
  const { id } = told(await handlers['erasure.receive']({ caseId, about: 'family', ...asked }));
  told(await handlers['erasure.assess']({ id, assessment: { verdict: 'granted' } }));
  expect(told(await handlers['erasure.execute']({ id }))).toBe(2);
  time.now += DAY;
  await world.backup();
  told(await handlers['vault.lock']({}));

  expect(told(await restore(world, path.join(world.home, 'terug'), { set: older }))).toMatchObject({
    destroyedAgain: 2,
  });
  expect(told(await handlers['consents.ofFamily']({ caseId })).persons).toEqual([]);
  const family = told(await handlers['retention.ofFamily']({ caseId }));
  expect(family).toMatchObject({ kept: [], erasedAt: expect.any(Number) });
  expect(family.requests).toMatchObject([{ id, state: 'executed' }]);
  expect(family.destroyed.map(({ ground }) => ground)).toEqual(['family-request', 'family-request']);
  const lines = told(await handlers['audit.ofVault']({ from: 0, to: Number.MAX_SAFE_INTEGER }));
  expect(lines.entries.map(({ event }) => event)).toContain('erasure.execute-again');
});
