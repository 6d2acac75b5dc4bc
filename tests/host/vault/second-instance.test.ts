// Two programs on one vault: exactly one gets it, whatever the other one does, and a dead one holds nothing.

import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { expect, it, onTestFinished } from 'vitest';
import { takeLock } from '../../../electron/host/vault/lock-file.ts';
import { ANNA, lock, made, makeWorld, told, type World } from './world.ts';

const OTHER_PROGRAM = join(import.meta.dirname, 'other-program.ts');
const IN_USE = { ok: false, error: { code: 'vault.in-use' } };

interface OtherProgram {
  /** Has it try to unlock; answers what it said. */
  unlock(): Promise<string>;
  /** Lets it lock and end by itself. */
  end(): Promise<void>;
  kill(): Promise<void>;
}

async function otherProgram(folder: string): Promise<OtherProgram> {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [OTHER_PROGRAM, folder, ANNA.name, ANNA.passphrase],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const gone = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => String((await lines.next()).value);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await gone;
  });
  expect(await line()).toBe('ready');
  return {
    async unlock() {
      child.stdin.write('go\n');
      return line();
    },
    async end() {
      child.stdin.end();
      await gone;
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function lockedWorld(): Promise<World> {
  const world = await makeWorld();
  const service = world.start();
  await made(service);
  await lock(service);
  return world;
}

it('of two that try at once, exactly one opens it and the other is told', async () => {
  const world = await lockedWorld();
  const programs = [await otherProgram(world.folder), await otherProgram(world.folder)];
  const answers = await Promise.all(programs.map((program) => program.unlock()));
  expect(answers.toSorted()).toEqual(['open', 'vault.in-use']);
});

it('one that has it keeps it until it ends; a wrong passphrase of the other is not even tried', async () => {
  const world = await lockedWorld();
  const other = await otherProgram(world.folder);
  expect(await other.unlock()).toBe('open');
  const service = world.start();
  const kdf = { derive: () => Promise.reject(new Error('must not be reached')) };
  expect(await world.start({ kdf }).handlers['vault.unlock'](ANNA)).toEqual(IN_USE);
  expect(await service.handlers['vault.unlock'](ANNA)).toEqual(IN_USE);
  await other.end();
  told(await service.handlers['vault.unlock'](ANNA));
});

it('one that was killed holds nothing', async () => {
  const world = await lockedWorld();
  const other = await otherProgram(world.folder);
  expect(await other.unlock()).toBe('open');
  await other.kill();
  expect(await readFile(join(world.folder, 'LOCK'), 'utf8')).toContain('"pid"');
  told(await world.start().handlers['vault.unlock'](ANNA));
  expect(world.logged.map((line) => line.name)).toContain('vault.stale-lock');
});

it('with its lock file taken away, the database still refuses a second one', async () => {
  const world = await lockedWorld();
  const other = await otherProgram(world.folder);
  expect(await other.unlock()).toBe('open');
  await rm(join(world.folder, 'LOCK'));
  expect(await world.start().handlers['vault.unlock'](ANNA)).toEqual(IN_USE);
  await other.end();
  told(await world.start().handlers['vault.unlock'](ANNA));
});

it('two services of one program exclude each other too', async () => {
  const world = await makeWorld();
  await made(world.start());
  expect(await world.start().handlers['vault.unlock'](ANNA)).toEqual(IN_USE);
});

it('of many that reach for the lock at the same moment, one has it', async () => {
  const world = await makeWorld();
  const reach = async () => takeLock(world.root, world.deps.ports);
  const answers = await Promise.all(Array.from({ length: 30 }, reach));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok)).toHaveLength(29);
  expect(await readdir(world.root)).toEqual(['LOCK']);
});

it.each([
  ['of our number, from an earlier start', { pid: process.pid, started: 1, booted: 1 }],
  ['of a living number, from before the last boot', { pid: process.ppid, started: 1, booted: 1 }],
])('a lock %s is taken over', async (_, holder) => {
  const world = await lockedWorld();
  await writeFile(join(world.folder, 'LOCK'), JSON.stringify({ ...holder, token: 'x' }));
  told(await world.start().handlers['vault.unlock'](ANNA));
});

it.each(['', '{', '{"pid":"one"}'])('a lock that reads %j is taken over', async (text) => {
  const world = await lockedWorld();
  await writeFile(join(world.folder, 'LOCK'), text);
  told(await world.start().handlers['vault.unlock'](ANNA));
});
