// No line, no view: what shows something of a family does not leave before the log tells of it.

import { afterEach, beforeEach, expect, it } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { told } from '../../support/scenes.ts';
import { makeLogWorld, type LogWorld } from './world.ts';

let world: LogWorld;
beforeEach(async () => {
  world = await makeLogWorld();
});
afterEach(() => world.close());

const get = (token: string, range = 'bytes=0-99') =>
  world.host.media(new Request(`http://127.0.0.1:1/media/${token}`, { headers: { range } }));
const views = async () => (await world.lines()).filter(({ event }) => event === 'recording.view').length;
const rename = (statement: 'away' | 'back') =>
  world.vault.current()?.db.write(async (writer) => {
    if (statement === 'away') await writer.run(sql`alter table audit_event rename to elsewhere`);
    else await writer.run(sql`alter table elsewhere rename to audit_event`);
  });

it('the opening of a recording and hundreds of pieces of its film are one line, until an hour has passed', async () => {
  const opened = told(await world.handlers['recordings.open']({ id: world.recordingId }));
  expect(await views()).toBe(1);
  for (let piece = 0; piece < 20; piece += 1) expect((await get(opened.video)).status).toBe(206);
  if (opened.thumbnails !== null) expect((await get(opened.thumbnails.sheet)).status).toBe(206);
  expect(await views()).toBe(1);
  world.time.now += 3600_000;
  expect((await get(opened.video)).status).toBe(206);
  expect(await views()).toBe(2);
});

it('a recording does not open when the log cannot be written', async () => {
  await rename('away');
  const answer = await world.host.call('recordings.open', { id: world.recordingId });
  expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
  await rename('back');
  expect(await views()).toBe(0);
});

it('not a byte of the film leaves when the log cannot be written', async () => {
  const { video } = told(await world.handlers['recordings.open']({ id: world.recordingId }));
  world.time.now += 3600_000;
  await rename('away');
  await expect(get(video)).rejects.toThrow('audit_event');
  await rename('back');
  const answer = await get(video);
  expect((await answer.arrayBuffer()).byteLength).toBe(100);
});

it('the small pictures on the list come with the line of the list', async () => {
  const rows = told(await world.handlers['recordings.list']({}));
  expect((await world.lines()).at(-1)).toMatchObject({ event: 'recording.list' });
  expect((await get(rows[0]?.cover ?? '')).status).toBe(206);
  expect(await views()).toBe(0);
});

it('what is refused leaves no line', async () => {
  const before = (await world.lines()).length;
  await world.host.call('recordings.open', { id: 'f'.repeat(32) });
  await world.host.call('audit.ofVault', { from: -1, to: 0 });
  expect(await world.lines()).toHaveLength(before);
});

it('the overview of keeping, with what was written about families, leaves a line before it is shown', async () => {
  const { handlers, caseId, recordingId } = world;
  const hold = { caseId, recordingId, kind: 'hold', reason: 'er loopt een klacht' } as const;
  told(await handlers['retention.setHold'](hold));
  const before = (await world.lines()).length;
  expect(JSON.stringify(told(await handlers['retention.overview']({})))).toContain(hold.reason);
  expect((await world.lines()).slice(before)).toMatchObject([{ event: 'retention.view', caseId: null }]);
});
