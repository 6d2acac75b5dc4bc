// A copy from before a migration that a crash left beside the records goes at the next opening, once it holds what the
// records do not hold any more; until then it stays.

import { copyFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { told } from '../../support/scenes.ts';
import { makeLogWorld, PERSON, type LogWorld } from '../audit/world.ts';

async function withCopy(): Promise<{ world: LogWorld; copy: string; crash: () => Promise<void> }> {
  const world = await makeLogWorld();
  onTestFinished(() => world.close());
  const session = world.vault.current();
  const copy = join(world.vault.opened()?.folder ?? '', 'main.db.before-999');
  const aside = join(world.home, 'aside');
  await session?.db.copyTo(aside);
  await copyFile(aside, copy);
  // Stopped between the commit and what comes after it.
  return { world, copy, crash: () => copyFile(aside, copy) };
}

async function openedAgain({ handlers }: LogWorld): Promise<void> {
  told(await handlers['vault.lock']({}));
  told(await handlers['vault.unlock'](PERSON));
}

it('where nothing went, it stays', async () => {
  const { world, copy } = await withCopy();
  await openedAgain(world);
  expect(existsSync(copy)).toBe(true);
});

it('where a film was destroyed', async () => {
  const { world, copy, crash } = await withCopy();
  const { handlers, recordingId } = world;
  told(await handlers['retention.destroy']({ recordingId, ground: 'early', reason: 'klaar' }));
  await crash();
  await openedAgain(world);
  expect(existsSync(copy)).toBe(false);
});

it('where a family was erased, of which there was no film', async () => {
  const { world, copy } = await withCopy();
  await world.vault.current()?.db.write((writer) => writer.run(sql`update care_case set erased_at = 1`));
  await openedAgain(world);
  expect(existsSync(copy)).toBe(false);
});

it('where lines of the log went', async () => {
  const { world, copy } = await withCopy();
  const session = world.vault.current();
  const last = (await world.lines()).at(-1)?.at ?? 0;
  world.time.now += 1000;
  await session?.audit.note({ event: 'vault.verify', userId: session.me.id });
  await session?.audit.cut(last + 1);
  await openedAgain(world);
  expect(existsSync(copy)).toBe(false);
});
