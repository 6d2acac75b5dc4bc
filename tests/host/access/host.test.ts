// The whole host: what comes in by its one door is asked for too.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdersOf } from '../../../electron/host/access/holders.ts';
import { told } from '../../support/scenes.ts';
import { makeLogWorld, PERSON, type LogWorld } from '../audit/world.ts';

const BRAM = { name: 'Bram', passphrase: 'een stille vijver vol sterren' };

const CLEO = { name: 'Cleo', passphrase: 'honderd gele tulpen op zolder' };

let world: LogWorld;
beforeAll(async () => {
  world = await makeLogWorld();
  told(await world.handlers['profiles.add']({ ...BRAM, roles: ['administrator'] }));
});
afterAll(() => world.close());

test('whoever leaves has nothing to do with any family any more', async () => {
  const { caseId, recordingId, handlers } = world;
  const db = world.vault.current()?.db;
  const { id } = told(await handlers['profiles.add']({ ...CLEO, roles: ['worker', 'rater'] }));
  told(await handlers['access.give']({ caseId, profileId: id, kind: 'care', until: null }));
  const holds = async () =>
    db?.read(async (reader) => (await holdersOf(reader, recordingId, world.time.now)).includes(id));
  expect(await holds()).toBe(true);
  told(await handlers['profiles.remove']({ id, passphrase: PERSON.passphrase }));
  expect(await holds()).toBe(false);
  const { live, past } = told(await handlers['access.ofCase']({ caseId }));
  expect(live.map(({ profileId }) => profileId)).not.toContain(id);
  expect(past).toMatchObject([{ profileId: id, kind: 'care', endedAt: world.time.now }]);
});

test('nothing of a family comes out for who looks after the program, and the backups do', async () => {
  const { recordingId, caseId } = world;
  told(await world.handlers['vault.unlock'](BRAM));
  for (const [name, input] of [
    ['recordings.open', { id: recordingId }],
    ['fragments.list', { recordingId }],
    ['consents.ofFamily', { caseId }],
    ['audit.ofVault', { from: 0, to: 1 }],
    ['cases.create', { code: '' }],
  ] as const) {
    expect(await world.host.call(name, input), name).toEqual({ ok: false, error: { code: 'access.role' } });
  }
  expect(await world.host.call('recordings.list', {})).toEqual({ ok: true, value: [] });
  expect(await world.host.call('cases.list', {})).toEqual({ ok: true, value: [] });
  const begun = await world.host.call('backup.begin', { folder: 'same' });
  expect(begun).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^backup[.]|not-found/u) } });
});

test('checking the vault names no recording to who has nothing to do with it, and counts it', async () => {
  told(await world.handlers['vault.unlock'](BRAM));
  const unread = { part: 'recording', what: 'not-read' };
  expect(told(await world.handlers['vault.verify']({}))).toEqual({
    films: 1,
    damage: [{ ...unread, code: null }],
  });
});
