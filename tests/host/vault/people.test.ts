// More people, and new passphrases: one slot each, and nothing half-done wherever it is cut off.

import { describe, expect, it } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import type { VaultService } from '../../../electron/host/vault/service.ts';
import { asId } from '../../../shared/domain/ids.ts';
import {
  ANNA,
  BRAM,
  diskThatDies,
  diskThatStumbles,
  lock,
  made,
  makeWorld,
  manifestFiles,
  NEW_PASSPHRASE,
  told,
} from './world.ts';

const CHANGE = { current: ANNA.passphrase, next: NEW_PASSPHRASE };
const ANNA_ANEW = { ...ANNA, passphrase: NEW_PASSPHRASE };

async function names(service: VaultService): Promise<readonly string[]> {
  return told(await service.handlers['profiles.list']({})).map((profile) => profile.name);
}

describe('adding a person', () => {
  it('lets them in with their own passphrase, to the same vault', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    world.now += 1000;
    const bram = told(await service.handlers['profiles.add'](BRAM));
    expect(bram).toMatchObject({ name: BRAM.name, roles: ['worker', 'rater'], createdAt: world.now });
    // The topics and nothing else: a number that grows would count what others do.
    expect(world.events.at(-1)).toEqual({ kind: 'changed', topics: ['profiles'] });
    await lock(service);
    const { id, name, createdAt } = bram;
    expect(told(await service.handlers['vault.unlock'](BRAM))).toEqual({ id, name, createdAt });
    expect(await names(service)).toEqual([ANNA.name, BRAM.name]);
    const crossed = await service.handlers['vault.unlock']({ ...BRAM, passphrase: ANNA.passphrase });
    expect(crossed).toMatchObject({ ok: false, error: { code: 'vault.wrong-key' } });
    expect(told(await service.handlers['vault.unlock'](ANNA)).name).toBe(ANNA.name);
  });

  it('gives roles only when whoever adds them may', async () => {
    const service = (await makeWorld()).start();
    await made(service);
    const admin = { ...BRAM, roles: ['administrator' as const] };
    expect(told(await service.handlers['profiles.add'](admin)).roles).toEqual(['administrator']);
    told(await service.handlers['vault.unlock'](BRAM));
    const asked = { ...BRAM, name: 'Chris', roles: ['coordinator' as const] };
    expect(told(await service.handlers['profiles.add'](asked)).roles).toEqual([]);
  });

  it.each([
    [{ ...BRAM, name: ' anna DE vries ' }, 'profile.name-taken'],
    [{ ...BRAM, name: ' ' }, 'profile.name-empty'],
    [{ ...BRAM, passphrase: 'te kort' }, 'passphrase.too-short'],
    [{ ...BRAM, passphrase: 'wachtwoordwachtwoord' }, 'passphrase.too-common'],
  ])('refuses %j with %s', async (person, code) => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    expect(await service.handlers['profiles.add'](person)).toMatchObject({ ok: false, error: { code } });
    expect(await names(service)).toEqual([ANNA.name]);
  });

  it('and changing people both need an open vault', async () => {
    const world = await makeWorld();
    const service = world.start();
    const locked = { ok: false, error: { code: 'vault.locked' } };
    expect(await service.handlers['profiles.list']({})).toEqual(locked);
    expect(await service.handlers['profiles.add'](BRAM)).toEqual(locked);
    expect(await service.handlers['profiles.changePassphrase'](CHANGE)).toEqual(locked);
    expect(await service.handlers['vault.verify']({})).toEqual(locked);
  });
});

describe('the team of a person', () => {
  it('is set by the coordinator, for everyone, and kept as it was tidied', async () => {
    const service = (await makeWorld()).start();
    await made(service);
    const bram = told(await service.handlers['profiles.add'](BRAM));
    const set = (team: string) => service.handlers['profiles.setTeam']({ id: bram.id, team });
    expect(told(await set('  team   Noord '))).toEqual({ ...bram, team: 'team Noord' });
    await lock(service);
    told(await service.handlers['vault.unlock'](ANNA));
    const people = told(await service.handlers['profiles.list']({}));
    expect(people.map(({ name, team }) => [name, team])).toEqual([
      [ANNA.name, ''],
      [BRAM.name, 'team Noord'],
    ]);
    expect(told(await set(' ')).team).toBe('');
  });

  it('is spelled as others in it spell it, but may be spelled anew by whoever is in it alone', async () => {
    const service = (await makeWorld()).start();
    await made(service);
    const { id } = told(await service.handlers['profiles.add'](BRAM));
    const [anna] = told(await service.handlers['profiles.list']({}));
    if (anna === undefined) throw new Error('nobody');
    told(await service.handlers['profiles.setTeam']({ id: anna.id, team: 'Noord' }));
    expect(told(await service.handlers['profiles.setTeam']({ id, team: 'NOORD' })).team).toBe('Noord');
    told(await service.handlers['profiles.setTeam']({ id, team: '' }));
    expect(told(await service.handlers['profiles.setTeam']({ id: anna.id, team: 'NOORD' })).team).toBe(
      'NOORD',
    );
  });

  it('tells the others that people changed, and is written down as an act', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    const [anna] = told(await service.handlers['profiles.list']({}));
    if (anna === undefined) throw new Error('nobody');
    told(await service.handlers['profiles.setTeam']({ id: anna.id, team: 'Zuid' }));
    expect(world.events.at(-1)).toEqual({ kind: 'changed', topics: ['profiles'] });
    const lines = await service.current()?.db.read((reader) =>
      reader.all(sql`
      select actor_id, label, place from journal order by seq desc`),
    );
    expect(lines?.[0]).toEqual({ actor_id: anna.id, label: 'profile.team', place: null });
  });

  it('is refused for somebody who is not there, and when it is too long once written out', async () => {
    const service = (await makeWorld()).start();
    await made(service);
    const [anna] = told(await service.handlers['profiles.list']({}));
    if (anna === undefined) throw new Error('nobody');
    const stranger = await service.handlers['profiles.setTeam']({ id: asId('0'.repeat(32)), team: 'Noord' });
    expect(stranger).toEqual({ ok: false, error: { code: 'not-found' } });
    // One sign that stands for eighteen.
    const long = await service.handlers['profiles.setTeam']({ id: anna.id, team: '\u{FDFA}'.repeat(4) });
    expect(long).toEqual({ ok: false, error: { code: 'input.invalid', path: 'team' } });
  });
});

describe('changing a passphrase', () => {
  it('keeps everything, and ends the old one', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    told(await service.handlers['profiles.add'](BRAM));
    told(await service.handlers['profiles.changePassphrase'](CHANGE));
    await lock(service);
    expect((await service.handlers['vault.unlock'](ANNA)).ok).toBe(false);
    told(await service.handlers['vault.unlock'](ANNA_ANEW));
    expect(await names(service)).toEqual([ANNA.name, BRAM.name]);
    await lock(service);
    told(await service.handlers['vault.unlock'](BRAM));
  });

  it('leaves the recovery key as it was', async () => {
    const world = await makeWorld();
    const service = world.start();
    const recoveryKey = await made(service);
    told(await service.handlers['profiles.changePassphrase'](CHANGE));
    await lock(service);
    told(await service.handlers['vault.recover']({ recoveryKey, ...ANNA }));
  });

  it('refuses a weak new one', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    const weak = { ...CHANGE, next: 'kort' };
    const refused = await service.handlers['profiles.changePassphrase'](weak);
    expect(refused).toMatchObject({ ok: false, error: { code: 'passphrase.too-short' } });
  });
});

/** False where the power went before it was done. */
async function succeeds(doing: Promise<unknown>): Promise<boolean> {
  try {
    await doing;
    return true;
  } catch (error) {
    expect(String(error)).toContain('the power went');
    return false;
  }
}

describe('cut off at any step', () => {
  /** Counts the steps of an act on a disk that lives, so that no step is forgotten. */
  async function stepsOf(act: (service: VaultService) => Promise<unknown>): Promise<number> {
    const counting = diskThatDies(Number.POSITIVE_INFINITY);
    const other = await makeWorld({ disk: counting });
    const service = other.start();
    await made(service);
    const before = counting.steps.length;
    await act(service);
    return counting.steps.length - before;
  }

  it('of changing a passphrase, either the old or the new one opens, and never both', async () => {
    const act = (service: VaultService) => service.handlers['profiles.changePassphrase'](CHANGE);
    const steps = await stepsOf(act);
    expect(steps).toBeGreaterThanOrEqual(6);
    const opened = new Set<string>();
    for (let cut = 0; cut < steps; cut += 1) {
      const world = await makeWorld();
      const first = world.start();
      await made(first);
      await lock(first);
      // Unlocking takes three steps of its own: the count of tries.
      const dying = world.start({ disk: diskThatDies(3 + cut) });
      told(await dying.handlers['vault.unlock'](ANNA));
      const isDone = await succeeds(act(dying));
      await dying.close();

      const next = world.start();
      const old = await next.handlers['vault.unlock'](ANNA);
      await lock(next);
      const anew = await next.handlers['vault.unlock'](ANNA_ANEW);
      expect([cut, old.ok !== anew.ok]).toEqual([cut, true]);
      // What was answered as done is done; the last steps only tidy up behind it.
      expect([cut, isDone && old.ok]).toEqual([cut, false]);
      opened.add(old.ok ? 'old' : 'new');
      await lock(next);
      // Whichever it was, the files are whole again and it can be done once more.
      const again = world.start();
      told(await again.handlers['vault.unlock'](old.ok ? ANNA : ANNA_ANEW));
      expect(told(await again.handlers['vault.verify']({})).damage).toEqual([]);
      expect([cut, await manifestFiles(world)]).toEqual([cut, ['vault.json', 'vault.json.prev']]);
    }
    expect(opened).toEqual(new Set(['old', 'new']));
  });

  it('of changing a passphrase, but going on: what failed did not happen', async () => {
    const act = (service: VaultService) => service.handlers['profiles.changePassphrase'](CHANGE);
    const steps = await stepsOf(act);
    const outcomes = new Set<boolean>();
    for (let cut = 3; cut < steps; cut += 1) {
      const world = await makeWorld();
      const first = world.start();
      await made(first);
      await lock(first);
      const stumbling = world.start({ disk: diskThatStumbles(3 + cut) });
      told(await stumbling.handlers['vault.unlock'](ANNA));
      const isDone = await succeeds(act(stumbling));
      outcomes.add(isDone);
      expect(told(await stumbling.handlers['vault.verify']({})).damage).toEqual([]);
      await lock(stumbling);
      const [holds, opensNothing] = isDone ? [ANNA_ANEW, ANNA] : [ANNA, ANNA_ANEW];
      expect((await stumbling.handlers['vault.unlock'](opensNothing)).ok).toBe(false);
      told(await stumbling.handlers['vault.unlock'](holds));
    }
    expect(outcomes).toEqual(new Set([true, false]));
  });

  it('of adding a person, the vault opens and they can be added again', async () => {
    const act = (service: VaultService) => service.handlers['profiles.add'](BRAM);
    const steps = await stepsOf(act);
    expect(steps).toBeGreaterThanOrEqual(6);
    for (let cut = 0; cut < steps; cut += 1) {
      const world = await makeWorld();
      const first = world.start();
      await made(first);
      await lock(first);
      const dying = world.start({ disk: diskThatDies(3 + cut) });
      told(await dying.handlers['vault.unlock'](ANNA));
      await expect(act(dying)).rejects.toThrow('the power went');
      await dying.close();

      const next = world.start();
      const early = await next.handlers['vault.unlock'](BRAM);
      expect([cut, early.ok]).toEqual([cut, false]);
      told(await next.handlers['vault.unlock'](ANNA));
      expect(await names(next)).toEqual([ANNA.name]);
      expect([cut, await manifestFiles(world)]).toEqual([cut, ['vault.json', 'vault.json.prev']]);
      told(await act(next));
      expect(told(await next.handlers['vault.verify']({})).damage).toEqual([]);
      await lock(next);
      told(await next.handlers['vault.unlock'](BRAM));
    }
  });

  it('of the commit itself, the slot that was written already is taken back', async () => {
    const world = await makeWorld();
    const service = world.start();
    await made(service);
    // The journal's own table is what the commit needs last.
    await service.current()?.db.write((writer) => writer.run(sql`alter table journal rename to elsewhere`));
    await expect(service.handlers['profiles.add'](BRAM)).rejects.toThrow();
    await service.current()?.db.write((writer) => writer.run(sql`alter table elsewhere rename to journal`));
    expect(await names(service)).toEqual([ANNA.name]);
    await lock(service);
    expect((await service.handlers['vault.unlock'](BRAM)).ok).toBe(false);
    told(await service.handlers['vault.unlock'](ANNA));
    told(await service.handlers['profiles.add'](BRAM));
  });

  it('of making a vault, the next making starts afresh', async () => {
    const counting = diskThatDies(Number.POSITIVE_INFINITY);
    await made((await makeWorld({ disk: counting })).start());
    for (let cut = 0; cut < counting.steps.length; cut += 1) {
      const world = await makeWorld();
      const dying = world.start({ disk: diskThatDies(cut) });
      await expect(dying.handlers['vault.create']({ folder: 'suggested', ...ANNA })).rejects.toThrow('power');
      const next = world.start();
      expect(told(await next.handlers['vault.state']({})).kind).toBe('none');
      await made(next);
      expect(await names(next)).toEqual([ANNA.name]);
    }
  });
});
