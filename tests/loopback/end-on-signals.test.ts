// Signals: the first closes, repeats wait for it, and only long after may one break it off.

import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { CLOSE_PATIENCE_MS, endOnSignals } from '../../electron/shell/loopback/end-on-signals.ts';

function setUp() {
  const source = new EventEmitter();
  const closing = Promise.withResolvers<undefined>();
  const time = { now: 1_000 };
  const close = vi.fn(() => closing.promise);
  const exit = vi.fn();
  endOnSignals(source, { close, exit, clock: () => time.now });
  return { source, closing, time, close, exit };
}

it('closes once, however often it is asked, and exits when all is closed', async () => {
  const { source, closing, time, close, exit } = setUp();
  source.emit('SIGINT');
  source.emit('SIGINT');
  time.now += CLOSE_PATIENCE_MS - 1;
  source.emit('SIGTERM');
  expect(close).toHaveBeenCalledTimes(1);
  expect(exit).not.toHaveBeenCalled();
  closing.resolve(undefined);
  await vi.waitFor(() => expect(exit.mock.calls).toEqual([[0]]));
});

it('lets a repeat break off what takes too long', () => {
  const { source, time, exit } = setUp();
  source.emit('SIGINT');
  time.now += CLOSE_PATIENCE_MS;
  source.emit('SIGHUP');
  expect(exit.mock.calls).toEqual([[1]]);
});

it('says by its exit code that closing failed', async () => {
  const { source, closing, exit } = setUp();
  source.emit('SIGTERM');
  closing.reject(new Error('disk'));
  await vi.waitFor(() => expect(exit.mock.calls).toEqual([[1]]));
});
