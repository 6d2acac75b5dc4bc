// A backup on the vault's own disk: only when somebody says so, and said again each time one looks.

import { expect, it } from 'vitest';
import { told } from '../../support/scenes.ts';
import { filled } from './scene.ts';

it('is refused until somebody accepts it, writes nothing before, and is told from then on', async () => {
  const world = await filled();
  const folder = await world.folder(world.disk);
  const answer = await world.handlers['backup.begin']({ folder });
  expect(answer).toEqual({ ok: false, error: { code: 'backup.same-disk' } });
  expect(told(await world.handlers['jobs.list']({}))).toEqual([]);
  expect(told(await world.handlers['backup.state']({}))).toMatchObject({ folder: null, onVaultDisk: false });

  const job = told(await world.handlers['backup.begin']({ folder, onVaultDisk: 'accepted' }));
  expect((await world.over(job)).state).toBe('done');
  expect(told(await world.handlers['backup.state']({}))).toMatchObject({
    folder: world.disk,
    onVaultDisk: true,
  });
  // What was accepted is not asked each week.
  expect((await world.over(told(await world.handlers['backup.begin']({ folder: 'same' })))).state).toBe(
    'done',
  );
});
