// Somebody who scores a film and has no relation to its family learns from no answer whose film it is: not from one that
// shows something, and not from one that is refused.

import { expect, onTestFinished, test } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { told } from '../../support/scenes.ts';
import { askCommands, askQueries } from './probes.ts';
import { makeWorld, setSubmitted, type World } from './world.ts';

/** Bram, a care worker too, scores alone and has nothing to do with any family. */
async function scoredByStranger(): Promise<World> {
  const world = await makeWorld([['Bram']]);
  onTestFinished(() => world.vault.close());
  const { id } = world.vault.profile('Bram');
  await world.vault.db.write((writer) =>
    writer.run(sql`update case_relation set ended_at = 1, ended_by = ${id} where profile_id = ${id}`),
  );
  return world;
}

async function familyCode({ vault, film }: World): Promise<string> {
  const families = told(await vault.as('Ans')['cases.list']({}));
  const code = families.find(({ id }) => id === film.caseId)?.code;
  if (code === undefined) throw new Error('no family');
  return code;
}

test('while it is still to be scored, nothing says the code of its family', async () => {
  const world = await scoredByStranger();
  await setSubmitted(world, new Set());
  const asking = { host: world.vault.as('Bram'), world, viewer: 'Bram' } as const;
  const text = JSON.stringify([await askQueries(asking), await askCommands(asking)]);
  expect(text).toContain('access.no-relation');
  expect(text).not.toContain(await familyCode(world));
});

test.each(['open', 'handed in'] as const)(
  'sheet %s: being refused something on the film does not say it',
  async (sheet) => {
    const world = await scoredByStranger();
    const done = sheet === 'open' ? [] : world.works.map(({ sheetId }) => sheetId);
    await setSubmitted(world, new Set(done));
    const bram = world.vault.as('Bram');
    const { id } = world.film;
    const kept = { recordingId: id, class: 'file', sessionOn: null, reason: 'x' } as const;
    const answers = [
      await bram['recordings.describe']({ id, title: 'x', activity: null }),
      await bram['recordings.shiftSound']({ id, shift: world.film.duration }),
      await bram['recordings.remove']({ id }),
      await bram['retention.choose'](kept),
    ];
    const refused = { ok: false, error: { code: 'access.no-relation', caseCode: '' } };
    expect(answers).toEqual([refused, refused, refused, refused]);
  },
);
