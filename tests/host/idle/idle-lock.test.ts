// An open vault that nobody uses is locked, in time and not before, whatever the clock does.

import { describe, expect, it, onTestFinished } from 'vitest';
import { createEventHub } from '../../../electron/host/events.ts';
import { createIdleLock } from '../../../electron/host/idle/idle-lock.ts';
import type { Session } from '../../../electron/host/session.ts';
import type { HostEvent } from '../../../shared/contract/events.ts';
import type { Job } from '../../../shared/domain/job/job.ts';

const MINUTE = 60_000;

function makeIdle(minutes = 10) {
  // Nothing of a session is looked at but which one it is.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const newSession = () => ({}) as Session;
  const world = { now: 1_000 * MINUTE, session: newSession() as Session | null, locks: 0 };
  const events = createEventHub();
  const idle = createIdleLock({
    clock: () => world.now,
    current: () => world.session,
    events,
    minutes: async () => minutes,
    lock: async () => {
      world.locks += 1;
      world.session = null;
    },
    onFault: (error) => {
      throw error;
    },
  });
  onTestFinished(() => idle.stop());
  return { world, idle, events, newSession };
}

it('locks when the time is over, not a moment before', async () => {
  const { world, idle } = makeIdle(2);
  world.now += 2 * MINUTE - 1;
  await idle.check();
  expect(world.locks).toBe(0);
  world.now += 1;
  await idle.check();
  expect(world.locks).toBe(1);
});

it('counts anew from each sign of life', async () => {
  const { world, idle } = makeIdle();
  for (let times = 0; times < 5; times += 1) {
    world.now += 9 * MINUTE;
    idle.stir(false);
    await idle.check();
  }
  expect(world.locks).toBe(0);
  world.now += 10 * MINUTE;
  await idle.check();
  expect(world.locks).toBe(1);
});

it('counts from the opening, however long the program stood locked', async () => {
  const { world, idle, newSession } = makeIdle();
  world.session = null;
  await idle.check();
  world.now += 600 * MINUTE;
  await idle.check();
  expect(world.locks).toBe(0);
  world.session = newSession();
  await idle.check();
  world.now += 9 * MINUTE;
  await idle.check();
  expect(world.locks).toBe(0);
  world.now += MINUTE;
  await idle.check();
  expect(world.locks).toBe(1);
});

it('gives whoever waits for a job the longest time, and no more', async () => {
  const { world, idle, events } = makeIdle(2);
  const tell = (id: string, state: Job['state']) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only these two are looked at
    events.emit({ kind: 'job', job: { id, state } } as HostEvent);
  };
  tell('a', 'running');
  world.now += 10 * MINUTE - 1;
  await idle.check();
  expect(world.locks).toBe(0);
  world.now += 1;
  await idle.check();
  expect(world.locks).toBe(1);
});

it('goes back to the chosen time once the last job is over', async () => {
  const { world, idle, events } = makeIdle(2);
  const tell = (id: string, state: Job['state']) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only these two are looked at
    events.emit({ kind: 'job', job: { id, state } } as HostEvent);
  };
  tell('a', 'running');
  tell('b', 'queued');
  world.now += 5 * MINUTE;
  tell('a', 'done');
  await idle.check();
  expect(world.locks).toBe(0);
  tell('b', 'cancelled');
  await idle.check();
  expect(world.locks).toBe(1);
});

describe('while a film is shown to others', () => {
  it('does not lock, however long it is', async () => {
    const { world, idle } = makeIdle(2);
    for (let tellings = 0; tellings < 40; tellings += 1) {
      idle.stir(true);
      world.now += 15_000;
      await idle.check();
    }
    expect(world.locks).toBe(0);
  });

  it('locks a minute after it stopped, not a moment before', async () => {
    const { world, idle } = makeIdle();
    idle.stir(true);
    world.now += MINUTE - 1;
    await idle.check();
    expect(world.locks).toBe(0);
    world.now += 1;
    await idle.check();
    expect(world.locks).toBe(1);
  });

  it('counts the chosen time again once somebody touches something', async () => {
    const { world, idle } = makeIdle();
    idle.stir(true);
    world.now += 30_000;
    idle.stir(false);
    world.now += 9 * MINUTE;
    await idle.check();
    expect(world.locks).toBe(0);
    world.now += MINUTE;
    await idle.check();
    expect(world.locks).toBe(1);
  });

  it('does not lock whoever opens the vault next the sooner for it', async () => {
    const { world, idle, newSession } = makeIdle();
    idle.stir(true);
    world.session = newSession();
    await idle.check();
    world.now += 9 * MINUTE;
    await idle.check();
    expect(world.locks).toBe(0);
  });
});

it('is not put off by a clock that is set back', async () => {
  const { world, idle } = makeIdle();
  world.now -= 500 * MINUTE;
  await idle.check();
  world.now += 10 * MINUTE;
  await idle.check();
  expect(world.locks).toBe(1);
});
