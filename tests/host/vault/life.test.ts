// A vault's life: made, locked, opened again by the right people only, and left without a trace in clear.

import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StorageError } from '../../../electron/host/db/database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { createKeeper } from '../../../electron/host/vault/keeper.ts';
import { provePassphrase } from '../../../electron/host/vault/unlock.ts';
import { ANNA, BRAM, filesUnder, lock, made, makeWorld, NEW_PASSPHRASE, told } from './world.ts';

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
      coordinator: true,
      createdAt: world.now,
    };
    expect(told(await service.handlers['vault.state']({}))).toEqual({
      kind: 'open',
      folder: world.folder,
      demo: false,
      me,
    });
    expect(service.current()?.me).toEqual(me);
    expect(told(await service.handlers['profiles.list']({}))).toEqual([me]);
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

  it('ends the session first, then the work, then the database', async () => {
    const order: string[] = [];
    const world = await makeWorld();
    const service = world.start({
      stopWork: async () => {
        order.push(service.current() === null ? 'no session' : 'session');
        order.push(session?.ended.aborted === true ? 'aborted' : 'goes on');
        await session?.db.read(async () => order.push('database still there'));
      },
    });
    await made(service);
    const session = service.current();
    await lock(service);
    expect(order).toEqual(['no session', 'aborted', 'database still there']);
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

describe('work that hangs', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('does not keep the vault from locking', async () => {
    const world = await makeWorld();
    const service = world.start({ stopWork: () => new Promise(() => {}) });
    await made(service);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const locking = lock(service);
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await locking;
    expect(world.events.at(-1)).toEqual({ kind: 'locked' });
    for (const key of world.given.filter((bytes) => bytes.length === 32)) {
      expect(key.equals(Buffer.alloc(32))).toBe(true);
    }
    told(await world.start().handlers['vault.unlock'](ANNA));
  });
});

describe('the recovery key', () => {
  it('gives a person a new passphrase, and the old one is gone', async () => {
    const world = await makeWorld();
    const service = world.start();
    const recoveryKey = await made(service);
    await lock(service);
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const asked = { recoveryKey: typed, name: ANNA.name, passphrase: NEW_PASSPHRASE };
    expect(told(await service.handlers['vault.recover'](asked)).name).toBe(ANNA.name);
    await lock(service);
    expect((await service.handlers['vault.unlock'](ANNA)).ok).toBe(false);
    told(await service.handlers['vault.unlock']({ ...ANNA, passphrase: NEW_PASSPHRASE }));
  });

  it('of another vault opens nothing', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const service = world.start();
    await made(service);
    await lock(service);
    const asked = { recoveryKey: await made(other.start()), name: ANNA.name, passphrase: NEW_PASSPHRASE };
    const answer = await service.handlers['vault.recover'](asked);
    expect(answer).toEqual({ ok: false, error: { code: 'vault.wrong-recovery-key' } });
    told(await service.handlers['vault.unlock'](ANNA));
  });

  it('does not invent a person', async () => {
    const world = await makeWorld();
    const service = world.start();
    const recoveryKey = await made(service);
    await lock(service);
    const answer = await service.handlers['vault.recover']({ recoveryKey, ...BRAM });
    expect(answer).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(service.current()).toBeNull();
  });
});

describe('what is left to read', () => {
  it('no file beside the settings holds a name, a passphrase or the recovery key', async () => {
    const world = await makeWorld();
    const service = world.start();
    const recoveryKey = await made(service);
    told(await service.handlers['profiles.add'](BRAM));
    const whileOpen = await filesUnder(world.root);
    await lock(service);
    await service.handlers['vault.unlock']({ ...ANNA, passphrase: BRAM.passphrase });
    const markers = [ANNA.name, ANNA.passphrase, BRAM.name, BRAM.passphrase, 'Vries', 'vijver', recoveryKey];
    for (const files of [whileOpen, await filesUnder(world.root)]) {
      expect([...files.keys()]).toContain(join('Documenten', 'Terugblik', 'vault.json'));
      for (const [name, bytes] of files) {
        for (const marker of markers) {
          for (const form of [marker, marker.toLowerCase()]) {
            for (const encoding of ['utf8', 'utf16le'] as const) {
              expect([name, bytes.includes(form, 0, encoding)]).toEqual([name, false]);
            }
          }
        }
      }
    }
  });

  it('wipes every key at lock, and the steps between at once', async () => {
    const databaseKeys: Uint8Array[] = [];
    const slotKeys: Buffer[] = [];
    const world = await makeWorld();
    const service = world.start({
      kdf: {
        derive: async (...task) => {
          const key = await world.deps.kdf.derive(...task);
          slotKeys.push(key);
          return key;
        },
      },
      openStorage: (folder, key, committed) => {
        databaseKeys.push(key);
        return world.deps.openStorage(folder, key, committed);
      },
    });
    await made(service);
    await lock(service);
    told(await service.handlers['vault.unlock'](ANNA));
    await lock(service);
    const zeros = Buffer.alloc(32);
    // Vault key, recovery key and rater key: all that was drawn with 32 bytes.
    const drawn = world.given.filter((bytes) => bytes.length === 32);
    expect(drawn).toHaveLength(3);
    expect(slotKeys).toHaveLength(2);
    expect(databaseKeys).toHaveLength(3);
    for (const key of [...drawn, ...slotKeys, ...databaseKeys]) expect(zeros.equals(key)).toBe(true);
  });
});

describe('the vault key itself', () => {
  it('is wiped when the vault closes, and when it does not even open', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    await lock(service);
    const keeper = createKeeper(world.deps);
    const proven: Buffer[] = [];
    const prove = async () => {
      const answer = await provePassphrase(world.deps, world.folder, ANNA.name, ANNA.passphrase);
      proven.push(told(answer).vaultKey);
      return answer;
    };
    const vault = told(await keeper.enter(world.folder, prove));
    expect(vault.vaultKey).toBe(proven[0]);
    expect(vault.vaultKey.equals(Buffer.alloc(32))).toBe(false);
    await vault.close();

    const openStorage = () => Promise.reject(new StorageError('failed'));
    const unlucky = createKeeper({ ...world.deps, openStorage });
    await expect(unlucky.enter(world.folder, prove)).rejects.toThrow('failed');
    expect(proven).toHaveLength(2);
    for (const key of proven) expect(key.equals(Buffer.alloc(32))).toBe(true);
    // And the lock was let go of both times.
    told(await world.start().handlers['vault.unlock'](ANNA));
  });
});

describe('where the program points', () => {
  it('remembers the last vault, but not one on a disk that is gone', async () => {
    const world = await makeWorld();
    const service = world.start();
    const elsewhere = join(world.root, 'schijf', 'kluis');
    await mkdir(join(world.root, 'schijf'));
    const { id } = told(await world.deps.folders.offer(elsewhere));
    told(await service.handlers['vault.create']({ folder: id, ...ANNA }));
    await lock(service);
    const next = world.start();
    expect(told(await next.handlers['vault.state']({}))).toMatchObject({ kind: 'locked', folder: elsewhere });
    await rename(join(world.root, 'schijf'), join(world.root, 'weg'));
    expect(told(await world.start().handlers['vault.state']({}))).toEqual({
      kind: 'none',
      suggestedFolder: world.folder,
    });
    expect(await world.start().handlers['vault.unlock'](ANNA)).toEqual({
      ok: false,
      error: { code: 'vault.none' },
    });
  });

  it('goes to a chosen folder, closing what was open', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    const { id } = told(await world.deps.folders.offer(join(world.root, 'leeg')));
    expect(told(await service.handlers['vault.choose']({ folder: id }))).toEqual({
      kind: 'none',
      suggestedFolder: join(world.root, 'leeg'),
    });
    expect(service.current()).toBeNull();
    expect(told(await service.handlers['vault.choose']({ folder: 'suggested' }))).toMatchObject({
      kind: 'locked',
      folder: world.folder,
    });
  });

  it('starts with the vault that was asked for', async () => {
    const world = await makeWorld();
    const wanted = join(world.root, 'gevraagd');
    const service = world.start({ config: { ...world.deps.config, vaultFolder: wanted } });
    expect(told(await service.handlers['vault.state']({}))).toEqual({
      kind: 'none',
      suggestedFolder: wanted,
    });
    await made(service);
    expect(told(await service.handlers['vault.state']({}))).toMatchObject({ kind: 'open', folder: wanted });
  });

  it('does not mistake a folder with other files for an empty one', async () => {
    const world = await makeWorld();
    const busy = join(world.root, 'vol');
    await mkdir(busy);
    await writeFile(join(busy, 'verslag.txt'), 'tekst');
    const { id } = told(await world.deps.folders.offer(busy));
    const { handlers } = world.start();
    const refused = { ok: false, error: { code: 'vault.folder-not-empty' } };
    expect(await handlers['vault.choose']({ folder: id })).toEqual(refused);
    expect(await handlers['vault.create']({ folder: id, ...ANNA })).toEqual(refused);
    expect(await readFile(join(busy, 'verslag.txt'), 'utf8')).toBe('tekst');
  });
});
