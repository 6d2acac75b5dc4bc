// A vault's life: made, locked, and opened again by the right people only.

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { ANNA, BRAM, filesUnder, lock, made, makeWorld, told } from './world.ts';

describe('making a vault', () => {
  it('opens it for its coordinator and shows a recovery key', async () => {
    const world = await makeWorld();
    const service = world.start();
    expect(told(await service.handlers['vault.state']({}))).toEqual({
      kind: 'none',
      suggestedFolder: world.folder,
    });
    const recoveryKey = await made(service);
    expect(recoveryKey).toMatch(/^([0-9A-Z]{4}-){13}[0-9A-Z]{4}$/u);
    const me = {
      id: expect.stringMatching(/^[0-9a-f]{32}$/u),
      name: ANNA.name,
      createdAt: world.now,
    };
    expect(told(await service.handlers['vault.state']({}))).toEqual({
      kind: 'open',
      folder: world.folder,
      demo: false,
      me,
    });
    expect(service.current()?.me).toEqual(me);
    expect(told(await service.handlers['profiles.list']({}))).toEqual([
      { ...me, team: '', roles: ['coordinator', 'worker', 'rater', 'log-manager'] },
    ]);
  });

  it('keeps folder and files to their owner', async () => {
    const world = await makeWorld();
    await made(world.start());
    expect((await stat(world.folder)).mode & 0o777).toBe(0o700);
    for (const name of (await filesUnder(world.folder)).keys()) {
      expect([name, (await stat(join(world.folder, name))).mode & 0o777]).toEqual([name, 0o600]);
    }
  });

  it('refuses a weak passphrase or an empty name before anything is written', async () => {
    const world = await makeWorld();
    const { handlers } = world.start();
    const short = await handlers['vault.create']({ folder: 'suggested', name: 'Anna', passphrase: 'kort' });
    expect(short).toEqual({ ok: false, error: { code: 'passphrase.too-short', minimum: 14 } });
    const nameless = await handlers['vault.create']({ folder: 'suggested', ...ANNA, name: '  ' });
    expect(nameless).toEqual({ ok: false, error: { code: 'profile.name-empty' } });
    await expect(stat(world.folder)).rejects.toThrow('ENOENT');
  });

  it('refuses a folder that holds a vault already', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    await lock(service);
    const offered = told(await world.deps.folders.offer(world.folder));
    expect(offered.holdsVault).toBe(true);
    const again = await service.handlers['vault.create']({ folder: offered.id, ...BRAM });
    expect(again).toEqual({ ok: false, error: { code: 'vault.exists' } });
  });
});

describe('locking and unlocking', () => {
  it('finds every row again after a new start', async () => {
    const world = await makeWorld();
    const first = world.start();
    await made(first);
    const session = first.current();
    await session?.db.write((writer) =>
      writer.run(sql`insert into care_case (id, code, created_at) values ('c1', 'G-021', 1)`),
    );
    await lock(first);
    expect(first.current()).toBeNull();
    expect(world.events.at(-1)).toEqual({ kind: 'locked' });

    const second = world.start();
    expect(told(await second.handlers['vault.state']({}))).toEqual({
      kind: 'locked',
      folder: world.folder,
      demo: false,
    });
    told(await second.handlers['vault.unlock'](ANNA));
    const rows = await second.current()?.db.read((reader) => reader.all(sql`select code from care_case`));
    expect(rows).toEqual([{ code: 'G-021' }]);
  });

  it('hears the name as people say it, and the passphrase on any keyboard', async () => {
    const world = await makeWorld();
    const service = world.start();
    const typed = { name: 'Renée van Dijk', passphrase: 'cafés en crèmes zonder eind' };
    told(await service.handlers['vault.create']({ folder: 'suggested', ...typed }));
    await lock(service);
    const elsewhere = {
      name: `  ${typed.name.toUpperCase().normalize('NFD')} `,
      passphrase: ` ${typed.passphrase.normalize('NFD')}`,
    };
    expect(told(await service.handlers['vault.unlock'](elsewhere)).name).toBe(typed.name);
  });

  it.each([
    ['another passphrase', { ...ANNA, passphrase: BRAM.passphrase }],
    ['another name', { ...ANNA, name: BRAM.name }],
    ['nothing typed', { name: '', passphrase: '' }],
    ['only the name', { ...ANNA, passphrase: '' }],
  ])('gives one and the same answer to %s', async (_, typed) => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    await lock(service);
    const before = await readFile(join(world.folder, 'main.db'));
    const answer = await service.handlers['vault.unlock'](typed);
    expect(answer).toEqual({ ok: false, error: { code: 'vault.wrong-key', wait: 0 } });
    expect(service.current()).toBeNull();
    expect((await readFile(join(world.folder, 'main.db'))).equals(before)).toBe(true);
    told(await service.handlers['vault.unlock'](ANNA));
  });

  it('spends one key derivation on a name that nobody bears, at the cost of a real one', async () => {
    const world = await makeWorld();
    const first = world.start();
    await made(first);
    await lock(first);
    const costs: unknown[] = [];
    const kdf = {
      derive: async (...task: Parameters<typeof world.deps.kdf.derive>) => {
        costs.push(task[2]);
        return world.deps.kdf.derive(...task);
      },
    };
    const { handlers } = world.start({ kdf });
    await handlers['vault.unlock']({ ...ANNA, name: 'Niemand' });
    await handlers['vault.unlock']({ ...ANNA, passphrase: BRAM.passphrase });
    expect(costs).toEqual([world.deps.cost, world.deps.cost]);
  });

  it('locks twice without a fault and says so once', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    await Promise.all([lock(service), lock(service)]);
    expect(world.events.filter((event) => event.kind === 'locked')).toHaveLength(1);
  });

  it('takes two unlocks at once, and a lock behind them, one after the other', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    await lock(service);
    world.events.length = 0;
    const { handlers } = service;
    const [one, two, three] = await Promise.all([
      handlers['vault.unlock'](ANNA),
      handlers['vault.unlock'](ANNA),
      handlers['vault.lock']({}),
    ]);
    expect([one.ok, two.ok, three.ok]).toEqual([true, true, true]);
    expect(service.current()).toBeNull();
    expect(world.events.map((event) => event.kind)).toEqual(['changed', 'changed', 'locked']);
  });

  it('keeps the open vault when somebody types a wrong passphrase over it', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    const session = service.current();
    expect((await service.handlers['vault.unlock']({ ...ANNA, passphrase: 'x' })).ok).toBe(false);
    expect(service.current()).toBe(session);
  });

  it('tells of the lock and ends the session first, then the work, then the database', async () => {
    const order: string[] = [];
    const world = await makeWorld();
    const service = world.start({
      stopWork: async () => {
        order.push(world.events.at(-1)?.kind ?? 'nothing told');
        order.push(service.current() === null ? 'no session' : 'session');
        order.push(session?.ended.aborted === true ? 'aborted' : 'goes on');
        await session?.db.read(async () => order.push('database still there'));
      },
    });
    await made(service);
    const session = service.current();
    await lock(service);
    expect(order).toEqual(['locked', 'no session', 'aborted', 'database still there']);
    await expect(session?.db.read(async (reader) => reader.all(sql`select 1`))).rejects.toThrow();
    expect((await filesUnder(world.folder)).has('LOCK')).toBe(false);
  });

  it('locks also when work refuses to stop', async () => {
    const world = await makeWorld();
    const service = world.start({ stopWork: () => Promise.reject(new Error('stuck')) });
    await made(service);
    await lock(service);
    expect(world.logged).toContainEqual({
      name: 'vault.step-failed',
      facts: { step: 'stop-work', kind: 'bug' },
    });
    told(await world.start().handlers['vault.unlock'](ANNA));
  });
});
