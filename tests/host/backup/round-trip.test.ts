// A vault goes into a backup and comes back as it was; what is new is copied once; what was destroyed stays destroyed.

import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { refusalOf, told } from '../../support/scenes.ts';
import { backupOf, filled, filmsIn, restore, rowsOf, setsOf, started } from './scene.ts';
import { ANNA } from './world.ts';

const DAY = 86_400_000;

it('a vault that was lost comes back with the same rows and films', async () => {
  const world = await filled();
  expect(await world.backup()).toMatchObject({ kind: 'backup', state: 'done', refusal: null, fraction: 1 });
  const rows = await rowsOf(world);
  const films = filmsIn(world.vaultFolder);
  expect(filmsIn(backupOf(world))).toEqual(films);
  told(await world.handlers['vault.lock']({}));
  rmSync(world.vaultFolder, { recursive: true });

  const into = path.join(world.home, 'terug');
  const restored = told(await restore(world, into));
  expect(restored).toMatchObject({ person: { name: ANNA.name }, withoutFilm: [], destroyedAgain: 0 });
  expect(told(await world.handlers['vault.state']({}))).toMatchObject({ kind: 'open', folder: into });
  expect(await rowsOf(world)).toEqual(rows);
  expect(filmsIn(into)).toEqual(films);
  expect(told(await world.handlers['vault.verify']({})).damage).toEqual([]);
  expect(told(await world.handlers['audit.state']({})).found).toEqual([]);
  const state = told(await world.handlers['backup.state']({}));
  expect(state).toMatchObject({ folder: world.disk, made: { films: 2 }, due: null });
  // And it opens again as any vault does.
  told(await world.handlers['vault.lock']({}));
  told(await world.handlers['vault.unlock'](ANNA));
});

it('the second run copies only what is new', async () => {
  const world = await filled();
  await world.backup();
  expect(told(await world.handlers['backup.state']({})).made).toMatchObject({ films: 2, copied: 2 });
  const before = filmTimes(backupOf(world));
  const third = await world.addFilm('V-0003');
  world.time.now += DAY;
  expect((await world.backup()).state).toBe('done');
  const made = told(await world.handlers['backup.state']({})).made;
  expect(made).toMatchObject({ films: 3, copied: 1, leftOut: [] });
  const after = filmTimes(backupOf(world));
  expect(Object.keys(after)).toHaveLength(3);
  expect({ ...before, ...after }).toEqual(after);
  expect(Object.entries(after).filter(([name, facts]) => before[name] === facts)).toHaveLength(2);
  expect(before[`${third}.rec`]).toBeUndefined();
  expect(setsOf(world)).toHaveLength(2);
});

/** Inode and moment of writing: another when the file was written again. */
function filmTimes(backup: string): Record<string, string> {
  const rec = path.join(backup, 'rec');
  return Object.fromEntries(
    readdirSync(rec).map((name) => {
      const { ino, mtimeMs } = statSync(path.join(rec, name));
      return [name, `${String(ino)} ${String(mtimeMs)}`];
    }),
  );
}

it('a film that went bad in the backup is copied again', async () => {
  const world = await filled();
  await world.backup();
  writeFileSync(path.join(backupOf(world), 'rec', `${world.films[0]}.rec`), 'x');
  await world.backup();
  expect(told(await world.handlers['backup.state']({})).made).toMatchObject({ films: 2, copied: 1 });
  expect(filmsIn(backupOf(world))).toEqual(filmsIn(world.vaultFolder));
});

it('a film that went bad in the vault is told, and the good copy stays', async () => {
  const world = await filled();
  await world.backup();
  const good = filmsIn(backupOf(world));
  writeFileSync(path.join(world.vaultFolder, 'rec', `${world.films[0]}.rec`), 'x');
  await world.backup();
  expect(filmsIn(backupOf(world))).toEqual(good);
  const elsewhere = path.join(world.home, 'andere');
  mkdirSync(elsewhere);
  const job = told(
    await world.handlers['backup.begin']({ folder: await world.folder(elsewhere), onVaultDisk: 'accepted' }),
  );
  expect((await world.over(job)).state).toBe('done');
  expect(told(await world.handlers['backup.state']({})).made).toMatchObject({
    films: 1,
    leftOut: ['V-0001'],
  });
});

it('what is destroyed leaves the backup at the next run, and does not come back from an older set', async () => {
  const world = await filled();
  await world.backup();
  const [older = ''] = setsOf(world);
  told(await world.handlers['recordings.remove']({ id: world.films[0] }));
  world.time.now += DAY;
  await world.backup();
  expect(Object.keys(filmsIn(backupOf(world)))).toEqual([`${world.films[1]}.rec`]);
  expect(setsOf(world)).toHaveLength(2);
  told(await world.handlers['vault.lock']({}));

  const into = path.join(world.home, 'terug');
  expect(told(await restore(world, into, { set: older }))).toMatchObject({
    destroyedAgain: 1,
    withoutFilm: [],
  });
  const rows = told(await world.handlers['recordings.list']({}));
  expect(rows.map(({ recording }) => recording.code)).toEqual(['V-0002']);
  expect(JSON.stringify(await rowsOf(world))).not.toContain(world.films[0]);
  expect(Object.keys(filmsIn(into))).toEqual([`${world.films[1]}.rec`]);
  expect(told(await world.handlers['vault.verify']({})).damage).toEqual([]);
});

it('the list of what was destroyed is handed on, whichever set is put back', async () => {
  const world = await filled();
  await world.backup();
  const [first = ''] = setsOf(world);
  world.time.now += DAY;
  const third = await world.addFilm('V-0003');
  await world.backup();
  const second = setsOf(world).at(-1) ?? '';
  told(await world.handlers['recordings.remove']({ id: third }));
  world.time.now += DAY;
  await world.backup();
  told(await world.handlers['vault.lock']({}));
  // From before the third was there: its log knows nothing of it.
  told(await restore(world, path.join(world.home, 'een'), { set: first }));
  // After so long a time the clock is believed on the second day.
  for (const days of [100, 1]) {
    world.time.now += days * DAY;
    await world.backup();
  }
  told(await world.handlers['vault.lock']({}));
  expect(setsOf(world)).toHaveLength(2);
  expect(setsOf(world)).not.toContain(second);
  const newest = setsOf(world).at(-1) ?? '';
  const text = await import('node:fs/promises').then((fs) =>
    fs.readFile(path.join(backupOf(world), 'sets', newest, 'set.json'), 'utf8'),
  );
  expect(text).toContain(third);
});

it('nothing in the backup can be read without the key', async () => {
  const world = await filled();
  await world.backup();
  const names = readdirSync(backupOf(world), { recursive: true, encoding: 'utf8' });
  const { readFileSync } = await import('node:fs');
  for (const name of names.filter((one) => /\.(?:db|rec|json)$/u.test(one))) {
    const bytes = readFileSync(path.join(backupOf(world), name));
    for (const words of ['SQLite format 3', 'Badje', 'V-0001', 'Anna de Vries']) {
      expect([name, bytes.includes(words)]).toEqual([name, false]);
    }
  }
});

it('a wrong passphrase restores nothing, makes the next try wait, and touches neither folder', async () => {
  const world = await filled();
  await world.backup();
  told(await world.handlers['vault.lock']({}));
  const into = path.join(world.home, 'terug');
  for (let tries = 0; tries < 4; tries += 1) {
    const answer = await restore(world, into, { passphrase: 'een heel andere wachtzin' });
    expect(refusalOf(answer)).toBe('vault.wrong-key');
  }
  expect(refusalOf(await restore(world, into))).toBe('vault.wait');
  expect(existsSync(into)).toBe(false);
  const again = started(world.home);
  expect(refusalOf(await restore(again, into))).toBe('vault.wait');
  again.time.now += 60_000;
  told(await restore(again, into));
});

it('refuses to restore into a folder with something in it, or beside an open vault', async () => {
  const world = await filled();
  await world.backup();
  const into = path.join(world.home, 'terug');
  expect(refusalOf(await restore(world, into))).toBe('vault.in-use');
  told(await world.handlers['vault.lock']({}));
  expect(refusalOf(await restore(world, world.vaultFolder))).toBe('vault.exists');
  mkdirSync(into);
  writeFileSync(path.join(into, 'brief.txt'), 'x');
  expect(refusalOf(await restore(world, into))).toBe('vault.folder-not-empty');
  const empty = await world.folder(into);
  expect(refusalOf(await world.handlers['restore.look']({ folder: empty }))).toBe('backup.none');
});

it('stopping a restore leaves no vault', async () => {
  const world = await filled();
  await world.backup();
  told(await world.handlers['vault.lock']({}));
  const into = path.join(world.home, 'terug');
  world.events.push((event) => {
    if (event.kind === 'changed' && existsSync(path.join(into, 'main.db')))
      void world.handlers['restore.stop']({});
  });
  expect(refusalOf(await restore(world, into))).toBe('backup.stopped');
  expect(told(await world.host.reception.folder(into)).holdsVault).toBe(false);
  expect(readdirSync(into)).toEqual([]);
  expect(told(await world.handlers['restore.progress']({}))).toBeNull();
});
