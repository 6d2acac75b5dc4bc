// The whole host: what comes in by its one door is asked for too.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '../../support/scenes.ts';
import { makeLogWorld, type LogWorld } from '../audit/world.ts';

const BRAM = { name: 'Bram', passphrase: 'een stille vijver vol sterren' };

let world: LogWorld;
beforeAll(async () => {
  world = await makeLogWorld();
  told(await world.handlers['profiles.add']({ ...BRAM, roles: ['administrator'] }));
  told(await world.handlers['vault.unlock'](BRAM));
});
afterAll(() => world.close());

test('nothing of a family comes out for who looks after the program, and the backups do', async () => {
  const { recordingId, caseId } = world;
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
